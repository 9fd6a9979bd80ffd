// Hosts serve this page at any depth, and it cannot know where the edition begins: it looks in the folders above.
const links = [...document.querySelectorAll<HTMLAnchorElement>('.switch a')];
const names = links.map((link) => link.getAttribute('href')!);

if (location.protocol !== 'file:') lookUpwards(new URL('.', location.href));

async function lookUpwards(folder: URL): Promise<void> {
  const { ok } = await fetch(new URL('data/schema.json', folder), { method: 'HEAD' });
  if (ok) links.forEach((link, index) => (link.href = new URL(names[index]!, folder).href));
  else if (folder.pathname !== '/') await lookUpwards(new URL('..', folder));
}
