(function () {
  "use strict";
  // What is new is shown by loading the board again where the reader left it: filters, story and place.
  var key = "leaddiff-board", fields = ["words", "agency", "verdict"], news = false;
  function stories() { return Array.prototype.slice.call(document.querySelectorAll(".entry")); }
  function name(entry) { return entry.querySelector(".who").textContent.split(" · ")[0]; }
  function keep() {
    var top = stories().filter(function (entry) { return !entry.hidden && entry.getBoundingClientRect().bottom > 0; })[0];
    var open = stories().filter(function (entry) { return entry.querySelector("details[open]"); }).map(name);
    sessionStorage.setItem(key, JSON.stringify({
      fields: fields.map(function (id) { return document.getElementById(id).value; }), open: open,
      at: window.scrollY && top ? [name(top), top.getBoundingClientRect().top] : null
    }));
  }
  function restore() {
    var kept;
    try { kept = JSON.parse(sessionStorage.getItem(key)); sessionStorage.removeItem(key); } catch (error) { kept = null; }
    if (!kept) { return; }
    fields.forEach(function (id, place) { document.getElementById(id).value = kept.fields[place]; });
    document.getElementById("words").dispatchEvent(new Event("input"));
    stories().forEach(function (entry) {
      if (kept.open.indexOf(name(entry)) >= 0) { entry.querySelector("details").open = true; }
      if (kept.at && name(entry) === kept.at[0]) { window.scrollTo(0, window.scrollY + entry.getBoundingClientRect().top - kept.at[1]); }
    });
  }
  function isBusy() { var at = document.activeElement; return document.querySelector("dialog[open]") || (at && /INPUT|SELECT/.test(at.tagName)); }
  function show() { if (news && !isBusy()) { try { keep(); } catch (error) { return; } window.location.reload(); } }
  document.addEventListener("focusout", function () { window.setTimeout(show, 300); });
  restore();
  new EventSource("events").addEventListener("report", function () { news = true; show(); });
}());
