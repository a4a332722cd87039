(function () {
  "use strict";
  var byId = leaddiff.byId, all = leaddiff.all, store = leaddiff.store, say = leaddiff.say;
  var stops = {
    change: ".row:not(.same):not(.origin)",
    finding: ".told",
    quote: ".row[data-facts~=quote]",
    figure: ".row[data-facts~=figure]"
  };

  function isLeft(place) { var tick = place.querySelector(".tick"); return tick && !tick.checked; }
  function go(kind, back) {
    var places = all(stops[kind]).filter(kind === "finding" ? isLeft : leaddiff.seen);
    leaddiff.go(kind, places, back, kind === "finding" && all(".tick").length ? "all looked at" : "");
  }
  leaddiff.stopAt(".row, .told");
  all("[data-go]").forEach(function (button) {
    button.addEventListener("click", function (event) { go(button.dataset.go, "back" in button.dataset || event.shiftKey); });
  });

  // Views. Style alone shows them; the keys turn the switches.
  byId("inline").checked = store.has("inline");
  all("[name=view]").forEach(function (view) { view.addEventListener("change", function () { store.put("inline", byId("inline").checked); }); });
  var opened = [];
  function unfold(on) {
    if (on) { opened = all(".fold > details:not([open])"); opened.forEach(function (fold) { fold.open = true; }); }
    else { opened.forEach(function (fold) { fold.open = false; }); opened = []; }
  }
  var clean = byId("clean");
  clean.addEventListener("change", function () { unfold(clean.checked); say(clean.checked ? "marks hidden" : "marks shown"); });
  function turn() {
    var next = byId("inline").checked ? "side" : "inline";
    byId(next).click();
    if (clean.checked) clean.click();
    say(next === "side" ? "side by side" : "inline");
  }

  leaddiff.listenTo({
    n: function () { go("change"); }, p: function () { go("change", true); },
    j: function () { go("change"); }, k: function () { go("change", true); },
    f: function () { go("finding"); }, F: function () { go("finding", true); },
    q: function () { go("quote"); }, Q: function () { go("quote", true); },
    g: function () { go("figure"); }, G: function () { go("figure", true); },
    x: function () { var tick = leaddiff.here() && leaddiff.here().querySelector(".tick"); if (tick) tick.click(); },
    v: turn, m: function () { clean.click(); }
  });

  // What is there to be pasted, to the clipboard: suggested notes, commands.
  all(".paste").forEach(function (paste) {
    var text = paste.querySelector("p"), copy = paste.querySelector("button");
    function select() {
      var range = document.createRange();
      range.selectNodeContents(text);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }
    function copied(done) { copy.textContent = done ? "copied" : "selected: copy with Ctrl+C"; say(copy.textContent); }
    copy.addEventListener("click", function () {
      var byHand = function () { select(); var done = false; try { done = document.execCommand("copy"); } catch (e) { /* selected all the same */ } copied(done); };
      if (navigator.clipboard) navigator.clipboard.writeText(text.textContent).then(function () { copied(true); }, byHand);
      else byHand();
    });
  });
}());
