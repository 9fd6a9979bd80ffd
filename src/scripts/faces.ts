import { root } from './page.ts';

// Faces that come late would set the lines anew under the reader’s eyes. Then the stand-ins stay, on this page, as they
// would with `font-display: optional`, which waits as long (CSS Fonts 4); the next page has the faces at once.
setTimeout(() => root.toggleAttribute('data-late', document.fonts.status !== 'loaded'), 100);
