// A lint rule: which folders of the project the files of a folder may import from. Paths are compared as they are
// written, so the rule needs to find no file and know no build.
import { dirname, relative, resolve, sep } from 'node:path';

/** Options: `root` of the project, `may` (folders or files below it that may be imported), `mayNot` (those in
 * them that may not) and `because`. */
export const importWalls = {
    meta: {
        type: 'problem',
        schema: [
            {
                type: 'object',
                additionalProperties: false,
                required: ['root', 'may'],
                properties: {
                    root: { type: 'string' },
                    may: { type: 'array', items: { type: 'string' } },
                    mayNot: { type: 'array', items: { type: 'string' } },
                    because: { type: 'string' },
                },
            },
        ],
        messages: { wall: '{{path}} stands behind a wall: {{because}}' },
    },
    create(context) {
        const { root, may, mayNot = [], because = sayAllowed(may) } = context.options[0];
        const check = ({ source }) => {
            if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
            const target = relative(root, resolve(dirname(context.filename), source.value))
                .split(sep)
                .join('/');
            const within = (folder) => target === folder || target.startsWith(`${folder}/`);
            if (may.some(within) && !mayNot.some(within)) return;
            context.report({ node: source, messageId: 'wall', data: { path: target, because } });
        };
        return {
            ImportDeclaration: check,
            ImportExpression: check,
            ExportNamedDeclaration: check,
            ExportAllDeclaration: check,
            TSImportType: check,
        };
    },
};

function sayAllowed(may) {
    return may.length > 0 ? `only ${may.join(', ')} may be imported here.` : 'nothing may be imported here.';
}
