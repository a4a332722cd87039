"""A plug-in for Superdesk: an update or correction whose ednote is false, or leaves out what changed, is
not published; the desk is shown why. Name this module in INSTALLED_APPS of the server's settings."""

import leaddiff


def init_app(app):
    from superdesk.signals import item_validate

    item_validate.connect(hold_to_its_note)


def hold_to_its_note(sender, item, response, error_fields, **kwargs):
    """A sentence added to ``response`` stops the item, so only what should stop it is added."""
    before = version_before(item) if item.get("type", "text") == "text" else None
    if before is None or not item.get("body_html") or not before.get("body_html"):
        return
    report = leaddiff.compare(copy_of(before), copy_of(item), force=True)
    for finding in report.findings:
        is_loud = finding.severity is not leaddiff.Severity.INFO
        if is_loud and not finding.rule.startswith(("version-", "slug-")):
            response.append(f"Editor's note: {finding.message}")
            error_fields["ednote"] = {"leaddiff": finding.rule}


def version_before(item):
    """What clients have: this item as last published, where it is corrected; else the one it updates."""
    from superdesk import get_resource_service

    published = get_resource_service("published")
    known = (item.get("item_id"), item.get("_id"), item.get("rewrite_of"))
    found = (published.get_last_published_version(name) for name in known if name)
    return next(filter(None, found), None)


def copy_of(item):
    return leaddiff.copy(
        id=item.get("_id"),
        follows=item.get("rewrite_of"),
        slug=item.get("slugline"),
        headline=item.get("headline"),
        note=item.get("ednote"),
        byline=item.get("byline"),
        dateline=(item.get("dateline") or {}).get("text"),
        version=item.get("rewrite_sequence") or item.get("anpa_take_key"),
        agency=item.get("source"),
        moved_at=item.get("versioncreated"),
        body=item["body_html"],
    )
