(function () {
  "use strict";
  // What is new is shown by loading the board again where the reader left it: filters, story and place.
  var key = "leaddiff-board", fields = ["words", "agency", "verdict"], news = false;
  function stories() { return Array.prototype.slice.call(document.querySelectorAll(".entry")); }
  function name(entry) { return entry.querySelector(".who").textContent.split(" · ")[0]; }
  function keep() {
    var top = stories().filter(function (entry) { return !entry.hidden && entry.getBoundingClientRect().bottom > 0; })[0];
    var open = stories().filter(function (entry) { return entry.querySelector(".pairing[open]"); }).map(name);
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
      var fold = entry.querySelector(".pairing");
      if (fold && kept.open.indexOf(name(entry)) >= 0) { fold.open = true; }
      if (kept.at && name(entry) === kept.at[0]) { window.scrollTo(0, window.scrollY + entry.getBoundingClientRect().top - kept.at[1]); }
    });
  }
  function isBusy() { var at = document.activeElement; return document.querySelector("dialog[open]") || (at && /INPUT|SELECT/.test(at.tagName)); }
  function show() { if (news && !isBusy()) { try { keep(); } catch (error) { return; } window.location.reload(); } }
  document.addEventListener("focusout", function () { window.setTimeout(show, 300); });

  // A finding is let pass, or that is taken back, by the service; the page is loaded again with what holds now.
  function again() { keep(); window.location.reload(); }
  function ask(number, method, said) {
    fetch("findings/" + number + "/accept", { method: method, headers: { "Content-Type": "application/json" }, body: said && JSON.stringify(said) })
      .then(function (answer) {
        if (answer.ok) { again(); return; }
        answer.json().then(function (it) { leaddiff.say(it.detail); });
      }, function () { leaddiff.say("The service does not answer; is it still running?"); });
  }
  function accept(form) {
    var by = form.querySelector("[name=by]"), why = form.querySelector("[name=why]");
    var lacking = [by, why].filter(function (each) { return !each.value.trim(); })[0];
    if (lacking) { lacking.focus(); leaddiff.say("Who lets it pass, and why?"); return; }
    ask(form.dataset.accept, "POST", { by: by.value, why: why.value });
  }
  document.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (!button) { return; }
    if (button.matches("[data-withdraw]")) { ask(button.dataset.withdraw, "DELETE"); }
    if (button.closest("[data-accept]")) { accept(button.closest("[data-accept]")); }
  });
  document.addEventListener("keydown", function (event) {
    var form = event.key === "Enter" && event.target.matches("input") && event.target.closest("[data-accept]");
    if (form) { accept(form); }
  });
  restore();
  var events = new EventSource("events"), last = Number(document.querySelector("main").dataset.last);
  events.addEventListener("report", function () { news = true; show(); });
  // What came before this page was listening, or while the service was away.
  events.addEventListener("begin", function (event) { if (Number(event.data) > last) { news = true; show(); } });
}());
