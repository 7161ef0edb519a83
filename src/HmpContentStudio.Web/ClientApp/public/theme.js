// Runs before the first paint, so that a chosen theme never flashes.
(function () {
  var theme = null;
  try {
    theme = localStorage.getItem('studio.theme');
  } catch {
    // Storage may be closed to this page; the system's theme is right then.
  }
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
  }
})();
