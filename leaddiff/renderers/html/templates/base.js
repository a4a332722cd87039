// What every page does: ticks, going from place to place, help and keys.
var leaddiff = (function () {
  "use strict";
  var here = null;
  var byId = function (id) { return document.getElementById(id); };
  var all = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); };
  document.documentElement.classList.add("js");

  // Ticks: kept under a fingerprint of the finding and its paragraphs. Storage may be shut.
  var store = {
    has: function (key) { try { return localStorage.getItem("leaddiff " + key) !== null; } catch (e) { return false; } },
    put: function (key, on) {
      try { if (on) localStorage.setItem("leaddiff " + key, "1"); else localStorage.removeItem("leaddiff " + key); } catch (e) { /* kept for this sitting only */ }
    }
  };
  function tally() {
    all("[data-left]").forEach(function (place) {
      var scope = place.closest("[data-scope]") || document;
      place.textContent = scope.querySelectorAll(".told:not(.open) .tick:not(:checked)").length;
    });
  }
  function ticked() {
    all(".tick").forEach(function (tick) { tick.checked = store.has(tick.dataset.k); });
    tally();
  }
  document.addEventListener("change", function (event) {
    var tick = event.target;
    if (tick.matches(".tick")) { store.put(tick.dataset.k, tick.checked); tally(); }
  });
  ticked();

  // Going from place to place.
  function say(words) { byId("at").textContent = words; }
  function seen(element) { return element.checkVisibility ? element.checkVisibility() : element.getClientRects().length > 0; }
  function reveal(element) {
    for (var up = element; up; up = up.parentElement) if (up.localName === "details") up.open = true;
  }
  function land(element) {
    here = element;
    reveal(element);
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center" });
  }
  function go(kind, places, back, none) {
    if (!places.length) { say(none || "no " + kind); return; }
    var wanted = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
    var ahead = here ? places.filter(function (place) { return place !== here && here.compareDocumentPosition(place) & wanted; }) : places;
    if (!ahead.length) ahead = places;
    var place = back ? ahead[ahead.length - 1] : ahead[0];
    land(place);
    say(kind + " " + (places.indexOf(place) + 1) + " of " + places.length);
  }
  function stopAt(selector) {
    document.addEventListener("focusin", function (event) {
      var place = event.target.closest && event.target.closest(selector);
      if (place) here = place;
    });
    function follow() {
      var place = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
      if (!place) return;
      reveal(place);
      place.scrollIntoView({ block: place.matches(".row, .told") ? "center" : "start" });
      if (place.matches(selector)) here = place;
    }
    addEventListener("hashchange", follow);
    follow();
  }

  // Help, paper, keys.
  var help = byId("help"), ask = byId("ask"), marks = [];
  ask.addEventListener("click", function () { help.showModal(); byId("shut").focus(); });
  byId("shut").addEventListener("click", function () { help.close(); });
  addEventListener("beforeprint", function () { marks = all("main details:not([open]):not([name]):not(.tag)"); marks.forEach(function (fold) { fold.open = true; }); });
  addEventListener("afterprint", function () { marks.forEach(function (fold) { fold.open = false; }); });
  function listenTo(keys) {
    keys["?"] = function () { if (help.open) help.close(); else ask.click(); };
    var listen = byId("listen");
    listen.checked = !store.has("keys off");
    listen.addEventListener("change", function () { store.put("keys off", !listen.checked); });
    addEventListener("keydown", function (event) {
      if (!listen.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (help.open && event.key !== "?") return;
      if (event.target.closest && event.target.closest("input:not([type=checkbox]):not([type=radio]), select")) return;
      if (Object.prototype.hasOwnProperty.call(keys, event.key)) { event.preventDefault(); keys[event.key](); }
    });
  }
  return { byId: byId, all: all, store: store, say: say, seen: seen, reveal: reveal, go: go, stopAt: stopAt, listenTo: listenTo, here: function () { return here; } };
}());
