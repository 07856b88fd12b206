// Runs in the head, before anything is painted. Where scripts are refused it does not, and the static catalogue stays in
// sight. Written so that an old browser runs it too, and says what is missing.
(function () {
  var root = document.documentElement;
  // A saved copy has lost its address and keeps its state on the root element.
  var fragment = (location.hash || root.getAttribute('data-state') || '').replace(/^#/, '');
  var languageOf = function (text, before) {
    var found = new RegExp(before + '(en|fr|es)(?![a-z])', 'i').exec(text);
    return found && found[1].toLowerCase();
  };
  // What a page around this one asks for, as far as it must be known before the first painting; the app reads all of it.
  var framed = window.parent !== window;
  var option = function (name, words) {
    var found = new RegExp('[?&]' + name + '=(' + words + ')(&|$)', 'i').exec(location.search);
    return found && found[1].toLowerCase();
  };
  // A saved copy keeps the attributes of the run it was saved from.
  var mark = function (name, value) {
    if (value === null) root.removeAttribute(name);
    else root.setAttribute(name, value);
  };
  mark('data-theme', option('theme', 'light|dark'));
  mark('data-frame', framed ? '' : null);
  mark('data-compact', framed && option('compact', 'yes') ? '' : null);
  // The short form says both in its first two symbols (`link::v1`).
  var code = /^v1\.([0-9a-z])([01]?)([0-9a-z]*)\./i.exec(fragment);
  var head = code ? '0123456789abcdefghjkmnpqrstvwxyz'.indexOf(code[1].toLowerCase()) : 0;
  root.lang = [0, 'en', 'fr', 'es'][head & 3] || languageOf(fragment, '(?:^|&)lang=') || option('lang', 'en|fr|es') || languageOf(navigator.language, '^') || 'en';
  // Only the first page is there before the app. Whatever else was asked for, it must not flash by.
  var first = code ? head >= 0 && head < 16 && code[2] && !code[3] : /^((lang=(en|fr|es)|side=(cnrs|partner)|page=start)?(&|$))*$/.test(fragment);
  root.setAttribute('data-shell', first ? 'start' : 'opening');

  // What is pressed on the picture of the first page, until the app is there to do it: the place of a side, and whether to begin.
  var pressed = window.advisorPressed = {};
  document.addEventListener('click', function (event) {
    if (root.getAttribute('data-shell') !== 'start' || !event.target.closest) return;
    var choice = event.target.closest('#app .adv-choice');
    if (choice) {
      var inputs = choice.parentNode.querySelectorAll('input');
      for (var i = 0; i < inputs.length; i++) {
        inputs[i].checked = choice.contains(inputs[i]);
        if (inputs[i].checked) pressed.side = i;
      }
    } else if (event.target.closest('#app .adv-actions button')) {
      pressed.begin = true;
      root.setAttribute('data-shell', 'opening');
    }
  });

  // Shows the static catalogue with the line for one cause: `policy`, `browser` or `file`.
  window.advisorExplain = function (cause) {
    var fallback = document.getElementById('fallback');
    root.removeAttribute('data-shell');
    if (!fallback) return;
    fallback.hidden = false;
    var lines = fallback.querySelectorAll('[data-cause]');
    for (var i = 0; i < lines.length; i++) lines[i].hidden = lines[i].getAttribute('data-cause') !== cause;
    var section = fallback.querySelector('section[lang=' + root.lang + ']');
    var first = fallback.querySelector('section');
    if (section && section !== first) fallback.insertBefore(section, first);
  };
  // By now the boot module has run, if it is there and this browser understands it.
  document.addEventListener('DOMContentLoaded', function () {
    if (!window.advisorBooted) window.advisorExplain(document.getElementById('complete') ? 'browser' : 'file');
  });
})();
