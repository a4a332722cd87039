(function () {
  "use strict";
  // What is written is sent once the hands rest, and only what is wanted now is shown.
  var REST = 600, LEAST = 20;
  var byId = function (id) { return document.getElementById(id); };
  var fresh = byId("new"), old = byId("old"), force = byId("force"), frame = byId("answer"), keep = byId("keep");
  var waiting = 0, asking = null, shown = "";
  document.documentElement.classList.add("js");
  function say(words) { byId("at").textContent = words; }
  function tell(words) { byId("kept").textContent = words; }
  function show(page) {
    var last = shown;
    shown = URL.createObjectURL(new Blob([page], { type: "text/html" }));
    frame.src = shown;
    if (last) URL.revokeObjectURL(last);
  }
  function clear() {
    if (shown) URL.revokeObjectURL(shown);
    shown = "";
    frame.removeAttribute("src");
  }
  function post(path, what, accept, signal) {
    return fetch(path, { method: "POST", body: JSON.stringify(what), signal: signal, headers: { "Content-Type": "application/json", "Accept": accept } });
  }
  function told(answer) {
    return answer.json().then(function (it) { return Promise.reject(new Error(typeof it.detail === "string" ? it.detail : "The service cannot tell.")); });
  }
  function why(error) { return error.name === "TypeError" ? "The service does not answer; is it still running?" : error.message; }
  function failed(error) {
    if (error.name === "AbortError") return;
    clear();
    say(why(error));
  }
  function check() {
    clearTimeout(waiting);
    if (asking) asking.abort();
    if (fresh.value.trim().length < LEAST) { clear(); say("What is pasted here is checked as you type, and not kept."); return; }
    var what = { "new": fresh.value, force: force.checked };
    if (old.value.trim()) what.old = old.value;
    asking = new AbortController();
    say("checking ...");
    post("check", what, "text/html", asking.signal)
      .then(function (answer) { return answer.ok ? answer.text() : told(answer); })
      .then(function (page) { show(page); say("Checked."); })
      .catch(failed);
  }
  function kept() {
    if (fresh.value.trim().length < LEAST) { tell("There is no new version to keep."); fresh.focus(); return; }
    keep.disabled = true;
    post("copies", { copies: [{ name: "pasted.txt", text: fresh.value }] }, "application/json")
      .then(function (answer) { return answer.ok ? answer.json() : told(answer); })
      .then(function (it) {
        var copy = it.copies[0];
        if (copy.trouble) { tell(copy.trouble); return; }
        tell(copy.new ? "Kept as version " + copy.versions[0].version + " of the archive." : "The archive has it already.");
      })
      .catch(function (error) { tell(why(error)); })
      .then(function () { keep.disabled = false; });
  }
  [fresh, old].forEach(function (box) {
    box.addEventListener("input", function () { tell(""); clearTimeout(waiting); waiting = setTimeout(check, REST); });
  });
  force.addEventListener("change", check);
  byId("check").addEventListener("click", check);
  keep.addEventListener("click", kept);
  addEventListener("keydown", function (event) { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); check(); } });
}());
