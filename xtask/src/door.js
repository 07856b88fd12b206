// A door in one language: leads into the folder above, with the language, and with what the link carried.
(function () {
  var language = document.documentElement.lang;
  var carried = location.hash.replace(/^#/, '');
  // A code says its language itself, if it has one; nothing can be added to it.
  if (!/(^|&)lang=|^v\d/i.test(carried)) carried += (carried && '&') + 'lang=' + language;
  // On a disk a folder's address shows the folder.
  location.replace('../' + (location.protocol === 'file:' ? 'index.html' : '') + location.search + '#' + carried);
})();
