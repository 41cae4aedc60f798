import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importWalls } from './scripts/import-walls.mjs';

const root = import.meta.dirname;
const parserPackages = ['langium', 'langium/*', 'chevrotain'];
const editorPackages = ['vscode', 'vscode-*'];
const outsideWorld = [
    'node:*',
    'fs',
    'fs/*',
    'path',
    'process',
    'child_process',
    'os',
    'url',
    'http',
    'https',
];

/**
 * The layers of language/ and what each may import of it, besides itself. Whatever is not listed is a wall, and a
 * folder that is not listed may import nothing at all. ARCHITECTURE.md says why each wall stands.
 */
const layers = [
    { folder: 'calendar', may: [] },
    { folder: 'population', may: [] },
    { folder: 'model', but: 'lower', may: ['calendar', 'population'] },
    {
        folder: 'model/lower',
        may: ['model', 'calendar', 'population', 'suppressions', 'generated'],
        parser: true,
    },
    { folder: 'suppressions', may: ['model', 'calendar', 'generated/check-codes.js'] },
    { folder: 'law', may: ['model', 'calendar'] },
    { folder: 'analyses', may: ['model', 'calendar', 'population', 'law'] },
    // Two rule sets are compared as they are written, and as their reforms leave them.
    { folder: 'analyses/diff', may: ['analyses', 'model', 'calendar', 'population', 'reform'] },
    { folder: 'reform', may: ['model', 'calendar', 'population', 'analyses', 'law'] },
    { folder: 'evaluation', may: ['model', 'calendar', 'population', 'analyses', 'reform'] },
    {
        folder: 'reports',
        may: ['model', 'calendar', 'population', 'analyses', 'law', 'reform', 'evaluation'],
    },
    {
        folder: 'checks',
        may: [
            'analyses',
            'model',
            'reports',
            'calendar',
            'population',
            'law',
            'reform',
            'evaluation',
            'suppressions',
        ],
    },
    { folder: 'parser', may: ['model', 'generated', 'scoping', 'services.js'], parser: true },
    { folder: 'formatting', may: ['generated', 'parser', 'services.js'], parser: true },
    { folder: 'scoping', may: ['model', 'generated', 'services.js'], parser: true },
    {
        folder: 'workspace',
        may: [
            'model',
            'generated',
            'checks',
            'parser',
            'scoping',
            'law',
            'reform',
            'calendar',
            'population',
            'rule-sets.js',
            'services.js',
        ],
        parser: true,
    },
];

function layer({ folder, but, may, parser = false }) {
    const own = `language/${folder}`;
    const mayNot = but ? [`${own}/${but}`] : [];
    return {
        files: [`${own}/**/*.ts`],
        ignores: mayNot.map((each) => `${each}/**`),
        rules: {
            'regelret/import-walls': [
                'error',
                { root, may: [own, ...may.map((name) => `language/${name}`)], mayNot },
            ],
            'no-restricted-imports': packagesFor(parser),
        },
    };
}

function packagesFor(parser) {
    const patterns = [
        { group: outsideWorld, message: 'language/ does no input or output.' },
        { group: editorPackages, message: 'Editor types stay in server/ and client/.' },
    ];
    if (!parser)
        patterns.push({
            group: parserPackages,
            message: 'Only parsing, names and lowering know the parser.',
        });
    return ['error', { patterns }];
}

function wall(folder, may, because) {
    return {
        files: [`${folder}/**/*.ts`],
        rules: { 'regelret/import-walls': ['error', { root, may, because }] },
    };
}

export default defineConfig(
    globalIgnores([
        '**/dist/',
        '.code-server/',
        'language/generated/',
        'server/generated/',
        'coverage/',
        '**/*.d.ts',
    ]),
    {
        files: ['**/*.mjs'],
        rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
        languageOptions: {
            globals: Object.fromEntries(
                ['process', 'console', 'URL', 'performance', 'setTimeout', 'Buffer'].map((name) => [
                    name,
                    'readonly',
                ]),
            ),
        },
    },
    {
        files: ['**/*.ts'],
        extends: [tseslint.configs.recommended],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
        plugins: { regelret: { rules: { 'import-walls': importWalls } } },
        rules: {
            '@typescript-eslint/await-thenable': 'error',
            '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
            '@typescript-eslint/no-floating-promises': 'error',
            '@typescript-eslint/no-misused-promises': 'error',
            '@typescript-eslint/no-non-null-assertion': 'off',
            '@typescript-eslint/switch-exhaustiveness-check': [
                'error',
                { considerDefaultExhaustiveForUnions: true },
            ],
            // `const { left, ...rest }` is how a part is left out.
            '@typescript-eslint/no-unused-vars': [
                'error',
                { argsIgnorePattern: '^_', ignoreRestSiblings: true },
            ],
            'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
        },
    },
    { files: ['**/*.ts', '**/*.mjs'], rules: { eqeqeq: ['error', 'always', { null: 'ignore' }] } },
    {
        files: ['language/**/*.ts'],
        rules: {
            'regelret/import-walls': ['error', { root, may: [] }],
            'no-restricted-imports': packagesFor(false),
            'no-restricted-globals': [
                'error',
                ...['process', 'console', 'fetch', 'setTimeout', 'setInterval'].map((name) => ({
                    name,
                    message: 'language/ does no input or output.',
                })),
            ],
        },
    },
    ...layers.map(layer),
    {
        files: ['language/*.ts'],
        rules: {
            'regelret/import-walls': ['error', { root, may: ['language'] }],
            'no-restricted-imports': packagesFor(true),
        },
    },
    wall('server', ['server', 'language', 'schema', 'package.json'], 'server/ is built on language/ alone.'),
    wall(
        'client',
        ['client', 'server/protocol', 'package.json'],
        'client/ reaches the rules through server/protocol.',
    ),
);
