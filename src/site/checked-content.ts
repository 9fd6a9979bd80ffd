import type { AstroIntegration } from 'astro';
import { formatFindings, hasErrors } from '../edition/finding.ts';
import { checkContent, contentFolder, holdContent } from './content.ts';
import { faces } from './faces.ts';
import { interfaceFolder } from './interface.ts';
import { sharedModules } from './shared-modules.ts';

/** Stops a build before anything of it has begun if the words are not right, and shows the dev server every change. */
export function checkedContent(): AstroIntegration {
  return {
    name: 'checked-content',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command !== 'build') return;
        await stopOnErrors();
        // Begun now, the faces are ready when the pages ask for them; that they fail, the pages will say.
        faces().catch(() => {});
        updateConfig({ vite: { plugins: [sharedModules()] } });
      },
      'astro:server:setup': ({ server }) => {
        let pending: NodeJS.Timeout | undefined;
        server.watcher.add([contentFolder, interfaceFolder]);
        server.watcher.on('all', (_, path) => {
          if (!/\.(?:mdx?|txt|ya?ml)$/i.test(path)) return;
          clearTimeout(pending);
          pending = setTimeout(() => {
            showAnew(server);
            tellWarnings();
          }, writingTime);
        });
      },
      'astro:server:start': tellWarnings,
    },
  };
}

// Milliseconds. Many programs empty a file and then write it, and the watcher tells of one change in 50 ms alone: read at
// the first, the file would be empty, and nobody would say that it no longer is.
const writingTime = 100;

// Astro keeps the list of pages until it hears that content has changed, as its own collections would tell it.
function showAnew(server: Server): void {
  for (const { hot, moduleGraph } of Object.values(server.environments)) {
    // What a module has read from the disk, it reads anew.
    moduleGraph.invalidateAll();
    hot.send('astro:content-changed', {});
  }
  server.ws.send({ type: 'full-reload' });
}

// An error is shown in place of the page; what may be wrong is told beside it.
function tellWarnings(): void {
  const { findings } = checkContent();
  if (findings.length > 0 && !hasErrors(findings)) console.warn(`\n${formatFindings(findings)}\n`);
}

// Ends the process rather than throwing: the findings say everything, a stack trace nothing. Before it ends, they are with
// whoever reads them, who may be slow.
async function stopOnErrors(): Promise<void> {
  const findings = holdContent();
  if (findings.length > 0) console.error(`${formatFindings(findings)}\n`);
  if (!hasErrors(findings)) return;
  const last = 'Nothing was built, and what was built before is untouched.\n';
  await new Promise((written) => process.stderr.write(last, written));
  process.exit(1);
}

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];
