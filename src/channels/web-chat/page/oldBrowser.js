// Run only by browsers that know no modules, which cannot run the chat either. Written for those.
// biome-ignore-all lint/style/useTemplate lint/complexity/useArrowFunction: too new for them.
(() => {
  var settings = JSON.parse(document.getElementById('settings').textContent);
  var said = document.getElementById('connecting').firstElementChild;
  said.textContent = settings.texts.zh.oldBrowser + ' ' + settings.texts.en.oldBrowser;
})();
