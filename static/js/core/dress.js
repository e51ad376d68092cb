// @ts-check
/* Before the first paint: the reader's own text size. A plain script, because modules run too late for that. */
(function () {
  try {
    if (localStorage.getItem("text") === "large") document.documentElement.dataset.text = "large";
  } catch (_) { /* storage is closed: the usual size stays */ }
})();
