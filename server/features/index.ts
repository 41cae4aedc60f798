import { codeLens } from './code-lens.js';
import { completion } from './completion.js';
import { codeActions } from './code-actions.js';
import { definition } from './definition.js';
import type { Feature } from './feature.js';
import { folding } from './folding.js';
import { highlight } from './highlight.js';
import { hover } from './hover.js';
import { inlayHints } from './inlay-hints.js';
import { references } from './references.js';
import { rename } from './rename.js';

/** Everything that the server can do, in the order in which the protocol's specification lists it. */
export const features: readonly Feature[] = [
    completion,
    definition,
    references,
    highlight,
    hover,
    codeLens,
    folding,
    rename,
    inlayHints,
];
