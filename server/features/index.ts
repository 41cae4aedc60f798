import { callHierarchy } from './call-hierarchy.js';
import { codeActions } from './code-actions.js';
import { codeLens } from './code-lens.js';
import { compare } from './compare.js';
import { completion } from './completion.js';
import { definition } from './definition.js';
import { documentSymbols } from './document-symbols.js';
import { formatting } from './formatting.js';
import { signatureHelp } from './signature-help.js';
import type { Feature } from './feature.js';
import { folding } from './folding.js';
import { highlight } from './highlight.js';
import { hover } from './hover.js';
import { inlayHints } from './inlay-hints.js';
import { links } from './links.js';
import { references } from './references.js';
import { rename } from './rename.js';
import { ruleParts } from './rule-parts.js';
import { selectionRanges } from './selection-ranges.js';
import { semanticTokens } from './semantic-tokens.js';
import { tests } from './tests.js';
import { tree } from './tree.js';
import { views } from './views.js';
import { workspaceSymbols } from './workspace-symbols.js';

/** Everything that the server can do, in the order in which the protocol's specification lists it. */
export const features: readonly Feature[] = [
    completion,
    signatureHelp,
    formatting,
    definition,
    references,
    callHierarchy,
    highlight,
    links,
    hover,
    codeActions,
    codeLens,
    folding,
    selectionRanges,
    documentSymbols,
    semanticTokens,
    rename,
    inlayHints,
    workspaceSymbols,
    tree,
    tests,
    ruleParts,
    views,
    compare,
];
