import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'rolldown/utils';

// From here on the parser that Vite loads anyway reads the project's TypeScript. Node's own does it as well, but takes
// some three times as long, and these modules are what a build begins with.
registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const path = fileURLToPath(url);
    const { code, errors } = transformSync(path, readFileSync(path, 'utf8'));
    // Node says better what it cannot read.
    return errors.length > 0 ? next(url, context) : { format: 'module', source: code, shortCircuit: true };
  },
});
