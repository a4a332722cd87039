(function () {
  "use strict";
  var byId = leaddiff.byId, all = leaddiff.all, say = leaddiff.say;
  var words = byId("words"), agency = byId("agency"), verdict = byId("verdict");
  function entries() { return all(".entry").filter(leaddiff.seen); }
  function isOpen(entry) { return ["holds", "first"].indexOf(entry.dataset.verdict) < 0; }

  // Narrowed by what is asked for: every word somewhere in the story.
  function isAsked(entry) {
    var text = entry.textContent.toLowerCase();
    return (!agency.value || entry.dataset.agency === agency.value) &&
      (!verdict.value || entry.dataset.verdict === verdict.value) &&
      words.value.toLowerCase().split(/\s+/).every(function (word) { return text.indexOf(word) >= 0; });
  }
  function narrow() {
    var found = 0, every = all(".entry");
    every.forEach(function (entry) { entry.hidden = !isAsked(entry); found += !entry.hidden; });
    say(found < every.length ? found + " of " + every.length + " shown" : "");
  }
  [words, agency, verdict].forEach(function (each) { each.addEventListener("input", narrow); });
  words.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { words.value = ""; narrow(); words.blur(); }
    if (event.key === "Enter") { words.blur(); next(); }
  });

  function next(back) { leaddiff.go("story", entries(), back, "no story"); }
  function look(back) { leaddiff.go("to look at:", entries().filter(isOpen), back, "nothing to look at"); }
  leaddiff.stopAt(".entry, .entry .told");
  all("[data-go=look]").forEach(function (button) { button.addEventListener("click", function (event) { look(event.shiftKey); }); });

  leaddiff.listenTo({
    j: function () { next(); }, k: function () { next(true); },
    n: function () { next(); }, p: function () { next(true); },
    f: function () { look(); }, F: function () { look(true); },
    o: function () { var entry = leaddiff.here() && leaddiff.here().closest(".entry"); var fold = entry && entry.querySelector(".pairing > summary"); if (fold) fold.click(); },
    x: function () { var tick = leaddiff.here() && leaddiff.here().matches(".told") && leaddiff.here().querySelector(".tick"); if (tick) tick.click(); },
    "/": function () { words.focus(); words.select(); }
  });
  narrow();
}());
