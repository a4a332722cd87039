"""Pages: one invented story as the sites of agencies and papers show it, all that is around it too."""

from __future__ import annotations

import json
from html import escape, unescape

from told import Story

__all__ = ["PAGES", "unescape"]

AROUND = """<nav class="site-nav"><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<div id="cookie-consent" role="dialog"><p>We use cookies to make this site better. By going on you agree to
our use of cookies and to the terms of use.</p><button>Accept all</button></div>"""

BELOW = """<aside class="related-stories"><h2>Related stories</h2>
<p><a href="/1">Harbor tolls to rise again in spring, the port says.</a></p>
<p>The ferry line said on Monday that it would wait for the port to decide what is done about it.</p></aside>
<div class="newsletter-signup"><p>Get the morning briefing sent to your inbox, free and every weekday.</p></div>
<footer><p>Copyright 2026 The Harbor Wire. All rights reserved. Nothing may be used without being asked.</p>
</footer>"""

SCRIPT = """<script>document.write("<p>This was written by a script, and nobody is to read it.</p>");</script>
<style>p:before { content: "Nor this." }</style>"""


def _data(told: Story, **more: object) -> str:
    shape = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": told.headline,
        "datePublished": "2026-05-04T08:00:00Z", "dateModified": told.moved, **more,
    }  # fmt: skip
    return f'<script type="application/ld+json">{json.dumps(shape)}</script>'


def _metas(told: Story) -> str:
    return (
        '<meta property="og:type" content="article">'
        f'<meta property="og:title" content="{escape(told.headline)}">'
        f'<meta property="article:modified_time" content="{told.moved}">'
    )


def _first(told: Story) -> tuple[str, ...]:
    """The paragraphs of the page: the note stands first, as on an agency's page."""
    return ((told.note,) if told.note else ()) + told.paragraphs


def _text(text: str) -> str:
    """A paragraph's text as HTML, half of it in another element, as editors mark names and links."""
    cut = text.find(" ", len(text) // 2)
    if cut < 0:
        return escape(text)
    after = text.find(" ", cut + 1)
    after = len(text) if after < 0 else after
    return f'{escape(text[:cut])} <a href="/x">{escape(text[cut + 1 : after])}</a>{escape(text[after:])}'


def reuters(told: Story) -> str:
    """Paragraphs are ``div``s by number; the body is in JSON-LD by pieces or not at all."""
    body = "\n".join(
        f'<div class="text__text__1FZLe body__full" data-testid="paragraph-{n}">{_text(text)}</div>'
        for n, text in enumerate(_first(told))
    )
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>{escape(told.headline)} | Wire</title>{_metas(told)}
{_data(told, author=[{"@type": "Person", "name": told.byline.removeprefix("By ")}])}{SCRIPT}</head>
<body>{AROUND}<main><article class="article"><header><h1 data-testid="Heading">{escape(told.headline)}</h1>
<div class="info-content__author-date"><a rel="author" href="/a">{escape(told.byline)}</a>
<time datetime="{told.moved}">May 4, 2026 10:15 AM GMT Updated 2 mins ago</time></div></header>
<ul class="summary__list" data-testid="Summary"><li>A point that is made above the story in short.</li></ul>
<div class="article-body__content">
<figure data-testid="primary-image"><img src="x.jpg" alt="x"><figcaption>A caption that nobody counts. Photo by
Hand Out</figcaption></figure>
{body}
<div class="article-body__ad ad-slot"><p>Advertisement · Scroll on for what is written below.</p></div>
</div></article></main>{BELOW}</body></html>"""


def ap(told: Story) -> str:
    """``RichTextStoryBody`` with ads and a box of related stories between the paragraphs."""
    rows = [f"<p>{_text(text)}</p>" for text in _first(told)]
    box = """<div class="PageListEnhancementGeneric related"><h2>Related Stories</h2><div class="PagePromo">
<p>Two people were seen on the old pier last week, the guards said on Friday.</p></div></div>"""
    rows.insert(len(rows) // 2, '<div class="FreeStar ad"></div>' + box)
    return f"""<!DOCTYPE html>
<html><head><title>{escape(told.headline)} | AP Wire</title>{_metas(told)}
{_data(told, articleBody=" ".join(_first(told)))}</head><body class="Page has-banner">{AROUND}
<div class="Page-content"><main class="Page-main"><div class="Page-lead"><h1 class="Page-headline">
{escape(told.headline)}</h1><div class="Page-byline"><span>{escape(told.byline)}</span>
<bsp-timestamp data-timestamp="1777889700000">Updated 10:15 AM GMT, May 4, 2026</bsp-timestamp></div></div>
<div class="RichTextStoryBody RichTextBody">{"".join(rows)}
<table><tr><td>1,234 was counted in the table that nobody counts here.</td></tr></table></div>
</main></div>{SCRIPT}{BELOW}</body></html>"""


def bbc(told: Story) -> str:
    """Each paragraph in a block of its own, subheads and images in others."""
    rows = [
        '<div data-component="text-block" class="ssrcss-11r1m41-RichTextComponentWrapper"><div>'
        f"<p>{_text(text)}</p></div></div>"
        for text in _first(told)
    ]
    rows.insert(1, '<div data-component="subheadline-block"><h2>What happened next</h2></div>')
    rows.insert(
        1,
        '<div data-component="image-block"><figure><img src="y"><figcaption><span>Image caption, </span>'
        "A caption that nobody counts.</figcaption></figure></div>",
    )
    links = (
        '<div data-component="links-block"><ul><li><a href="/z">The pier in pictures, and why</a>'
        "</li></ul></div>"
    )
    return f"""<!DOCTYPE html><html><head><title>{escape(told.headline)} - Harbor News</title>
{_data(told)}</head><body>{AROUND}<main id="main-content"><article>
<div data-component="headline-block"><h1>{escape(told.headline)}</h1></div>
<div data-component="byline-block"><div>{escape(told.byline)}</div><div>Harbor correspondent</div></div>
{"".join(rows)}{links}
<div data-component="tags"><ul><li><a href="/t">Ports</a></li></ul></div></article></main>
{BELOW}</body></html>"""


def data_alone(told: Story) -> str:
    """A page that would have to run: the story stands in JSON-LD and nowhere else."""
    body = "\n\n".join(_first(told))
    return f"""<!doctype html><html><head><title>Wire</title>
{_data(told, articleBody=body, author={"@type": "Person", "name": told.byline.removeprefix("By ")})}
</head><body><div id="app">Loading</div><noscript>Please enable JavaScript.</noscript></body></html>"""


def plain(told: Story) -> str:
    """A page that tells nothing of itself: nothing is closed, and nothing is named."""
    rows = "\n".join(f"<p>{_text(text)}" for text in _first(told))
    return f"""<html><head><title>{escape(told.headline)}</title></head><body>
<div><a href="/">Home</a> <a href="/world">World</a> <a href="/login">Log in</a></div>
<div><h1>{escape(told.headline)}</h1>
<p>{escape(told.byline)}
{rows}
</div></body></html>"""


def xhtml(told: Story) -> str:
    """A page of the years of XHTML, laid out by tables, entities in its text."""
    rows = "\n".join(
        f"<p>{escape(text).replace(' - ', ' &#45; ').encode('ascii', 'xmlcharrefreplace').decode()}</p>"
        for text in _first(told)
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{escape(told.headline)}</title>
<meta name="author" content="{escape(told.byline.removeprefix("By "))}" /></head><body>
<table><tr><td class="menu"><a href="/">Home</a><br /><a href="/w">World</a></td>
<td><h1>{escape(told.headline)}</h1><div id="story-text">
{rows}
</div></td></tr></table></body></html>"""


PAGES = {
    "reuters": reuters, "ap": ap, "bbc": bbc, "data alone": data_alone, "plain": plain, "xhtml": xhtml,
}  # fmt: skip
