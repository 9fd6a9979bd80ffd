// Hosts serve this page at any depth, and it cannot know where the edition begins: it looks in the folders above.
// On a disk it cannot look, and lies beside the others.
(async () => {
  if (location.protocol === 'file:') return;
  const links = [...document.querySelectorAll('.switch a')].map((link) => [link, link.getAttribute('href')]);
  for (let folder = new URL('.', location); ; folder = new URL('..', folder)) {
    const { ok } = await fetch(new URL(links[0][1], folder), { method: 'HEAD' });
    if (ok) return links.forEach(([link, name]) => (link.href = new URL(name, folder)));
    if (folder.pathname === '/') return;
  }
})();
