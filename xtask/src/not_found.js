// Links whose `#` was escaped on the way, once or twice, reach the server as a path that is not there. What stood before the `#`
// is there; what stood after it goes where the server never sees it.
(function () {
  var found = /^(.*?)%(?:25)*23(.*)$/i.exec(location.pathname + location.search);
  if (!found) {
    // Nothing to find here. The advisor may be in the folder above.
    document.getElementById('way').href = location.pathname.replace(/[^\/]*\/?$/, '');
    return;
  }
  var carried = found[2];
  // What was escaped with the `#` is resolved as often as that; a link that kept its own signs was escaped no more than that.
  for (var i = 0; i < 3 && !/=|^v\d+\./i.test(carried) && carried.indexOf('%') >= 0; i++) {
    try { carried = decodeURIComponent(carried); } catch (error) { break; }
  }
  location.replace(found[1] + '#' + carried);
})();
