// No greater-than, less-than or ampersand may appear in this file: it is written into the page as text.
(function () {
  "use strict";
  var form = document.getElementById("filter");
  if (form === null) {
    return;
  }
  var text = document.getElementById("filter-text");
  var state = document.getElementById("filter-state");
  var shown = document.getElementById("filter-shown");
  var criteria = Array.from(document.querySelectorAll(".criterion"));
  var holders = Array.from(document.querySelectorAll(".holder"));
  var contents = null;
  var timer = 0;
  var opened = [];

  function contentsOf(criterion) {
    var item = criterion.closest(".item");
    var heading = item.querySelector(".item-text");
    var group = criterion.closest(".group").querySelector("h4");
    return [criterion, heading, group]
      .map(function (part) { return part === null ? "" : part.textContent; })
      .join(" ")
      .toLowerCase();
  }

  function hasState(criterion) {
    if (state.value === "unproven") {
      return criterion.dataset.state !== "proven";
    }
    return state.value === "" ? true : criterion.dataset.state === state.value;
  }

  function apply() {
    contents = contents || criteria.map(contentsOf);
    var wanted = text.value.toLowerCase().split(/\s+/);
    var count = 0;
    criteria.forEach(function (criterion, index) {
      var fits = wanted.every(function (word) { return contents[index].includes(word); });
      criterion.hidden = fits ? !hasState(criterion) : true;
      count += criterion.hidden ? 0 : 1;
    });
    holders.forEach(function (holder) {
      holder.hidden = holder.querySelector(".criterion:not([hidden])") === null;
    });
    shown.textContent = count + " of " + criteria.length + " shown";
  }

  function applySoon() {
    clearTimeout(timer);
    timer = setTimeout(apply, 120);
  }

  // A link may lead to a criterion that the filter hides.
  function reveal() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id === "" ? null : document.getElementById(id);
    if (target === null) {
      return;
    }
    if (target.hidden) {
      form.reset();
      apply();
    }
    target.scrollIntoView();
  }

  form.addEventListener("input", applySoon);
  form.addEventListener("reset", applySoon);
  form.addEventListener("submit", function (event) { event.preventDefault(); apply(); });
  window.addEventListener("hashchange", reveal);
  window.addEventListener("beforeprint", function () {
    opened = Array.from(document.querySelectorAll("details:not([open])"));
    opened.forEach(function (details) { details.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (details) { details.open = false; });
  });
  shown.textContent = criteria.length + " criteria";
  form.hidden = false;
})();
