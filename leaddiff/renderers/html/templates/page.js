(function () {
  "use strict";
  var root = document.documentElement, here = null;
  var stops = {
    change: ".row:not(.same):not(.origin)",
    finding: ".told",
    quote: ".row[data-facts~=quote]",
    figure: ".row[data-facts~=figure]"
  };
  var byId = function (id) { return document.getElementById(id); };
  var all = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); };
  root.classList.add("js");

  // Ticks: kept under a fingerprint of the finding and its paragraphs. Storage may be shut.
  var store = {
    has: function (key) { try { return localStorage.getItem("leaddiff " + key) !== null; } catch (e) { return false; } },
    put: function (key, on) {
      try { if (on) localStorage.setItem("leaddiff " + key, "1"); else localStorage.removeItem("leaddiff " + key); } catch (e) { /* kept for this sitting only */ }
    }
  };
  var ticks = all(".tick");
  function tally() {
    all("[data-left]").forEach(function (place) {
      var scope = place.closest("[data-scope]") || document;
      place.textContent = scope.querySelectorAll(".told:not(.open) .tick:not(:checked)").length;
    });
  }
  ticks.forEach(function (tick) {
    tick.checked = store.has(tick.dataset.k);
    tick.addEventListener("change", function () { store.put(tick.dataset.k, tick.checked); tally(); });
  });
  tally();

  // Going from place to place.
  function say(words) { byId("at").textContent = words; }
  function seen(element) { return element.checkVisibility ? element.checkVisibility() : element.getClientRects().length > 0; }
  function isLeft(place) { var tick = place.querySelector(".tick"); return tick && !tick.checked; }
  function reveal(element) {
    for (var up = element; up; up = up.parentElement) if (up.localName === "details") up.open = true;
  }
  function land(element) {
    here = element;
    reveal(element);
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center" });
  }
  function go(kind, back) {
    var places = all(stops[kind]).filter(kind === "finding" ? isLeft : seen);
    if (!places.length) { say(kind === "finding" && ticks.length ? "all looked at" : "no " + kind); return; }
    var wanted = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
    var ahead = here ? places.filter(function (place) { return place !== here && here.compareDocumentPosition(place) & wanted; }) : places;
    if (!ahead.length) ahead = places;
    var place = back ? ahead[ahead.length - 1] : ahead[0];
    land(place);
    say(kind + " " + (places.indexOf(place) + 1) + " of " + places.length);
  }
  document.addEventListener("focusin", function (event) {
    var place = event.target.closest && event.target.closest(".row, .told");
    if (place) here = place;
  });
  all("[data-go]").forEach(function (button) {
    button.addEventListener("click", function (event) { go(button.dataset.go, "back" in button.dataset || event.shiftKey); });
  });
  function follow() {
    var place = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
    if (place) { reveal(place); place.scrollIntoView({ block: place.matches(".row, .told") ? "center" : "start" }); if (place.matches(".row, .told")) here = place; }
  }
  addEventListener("hashchange", follow);
  follow();

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
  var help = byId("help"), ask = byId("ask");
  ask.addEventListener("click", function () { help.showModal(); byId("shut").focus(); });
  byId("shut").addEventListener("click", function () { help.close(); });
  var marks = all("details");
  addEventListener("beforeprint", function () { marks = all("main details:not([open]):not([name]):not(.tag)"); marks.forEach(function (fold) { fold.open = true; }); });
  addEventListener("afterprint", function () { marks.forEach(function (fold) { fold.open = false; }); });

  var keys = {
    n: function () { go("change"); }, p: function () { go("change", true); },
    j: function () { go("change"); }, k: function () { go("change", true); },
    f: function () { go("finding"); }, F: function () { go("finding", true); },
    q: function () { go("quote"); }, Q: function () { go("quote", true); },
    g: function () { go("figure"); }, G: function () { go("figure", true); },
    x: function () { var tick = here && here.querySelector(".tick"); if (tick) tick.click(); },
    v: turn, m: function () { clean.click(); },
    "?": function () { if (help.open) help.close(); else ask.click(); }
  };
  var listen = byId("listen");
  listen.checked = !store.has("keys off");
  listen.addEventListener("change", function () { store.put("keys off", !listen.checked); });
  addEventListener("keydown", function (event) {
    if (!listen.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (help.open && event.key !== "?") return;
    if (Object.prototype.hasOwnProperty.call(keys, event.key)) { event.preventDefault(); keys[event.key](); }
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
