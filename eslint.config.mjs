import { defineConfig, globalIgnores } from 'eslint/config';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/**
 * The layers of language/ and what each may import of it, besides itself. Whatever is not listed is a wall.
 * ARCHITECTURE.md says why each wall stands.
 */
const layers = [
    { folder: 'calendar', may: [] },
    { folder: 'population', may: [] },
    { folder: 'model', except: 'lower', may: ['calendar', 'population'] },
    { folder: 'model/lower', may: ['model', 'calendar', 'population', 'generated', 'langium'] },
    { folder: 'analyses', may: ['model', 'calendar', 'population'] },
    { folder: 'reports', may: ['model', 'calendar', 'population', 'analyses'] },
    { folder: 'checks', may: ['analyses', 'model', 'reports', 'calendar', 'population'] },
    { folder: 'parser', may: ['model', 'generated', 'services.ts', 'langium'] },
    { folder: 'scoping', may: ['model', 'generated', 'services.ts', 'langium'] },
    { folder: '*.ts', may: ['.', 'langium'] },
];

const editorProtocol = ['vscode', 'vscode-*'];
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

function wall({ folder, except, may }) {
    const target = `language/${folder}`;
    const isFolder = !folder.endsWith('.ts');
    const own = may.includes('.')
        ? ['.']
        : [...may.filter((name) => name !== 'langium'), ...(isFolder ? [folder] : [])];
    const packages = may.includes('langium') ? [] : ['langium', 'langium/*', 'chevrotain'];
    return {
        files: [isFolder ? `${target}/**/*.ts` : target],
        ignores: except ? [`${target}/${except}/**`] : [],
        rules: {
            'import-x/no-restricted-paths': [
                'error',
                {
                    basePath: import.meta.dirname,
                    zones: [
                        {
                            target: isFolder ? target : 'language',
                            from: 'language',
                            except: own.map((name) => (name === '.' ? '.' : `./${name}`)),
                            message: ` language/${folder} may import ${own.join(', ') || 'nothing'} of language/ only.`,
                        },
                        {
                            target: 'language',
                            from: ['server', 'client', 'test', 'scripts', 'schema'],
                            message: ' language/ knows nothing of what is built on it.',
                        },
                    ],
                },
            ],
            'no-restricted-imports': [
                'error',
                {
                    patterns: [
                        { group: outsideWorld, message: 'language/ does no input or output.' },
                        { group: editorProtocol, message: 'Editor types stay in server/ and client/.' },
                        ...(packages.length > 0
                            ? [
                                  {
                                      group: packages,
                                      message: 'Only parsing, names and lowering know the parser.',
                                  },
                              ]
                            : []),
                    ],
                },
            ],
        },
    };
}

export default defineConfig(
    globalIgnores(['dist/', 'language/generated/', 'coverage/', 'client/dist/', '**/*.d.ts']),
    {
        files: ['**/*.ts'],
        extends: [tseslint.configs.recommended],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        plugins: { 'import-x': importX },
        settings: {
            'import-x/resolver-next': [
                createNodeResolver({ extensions: ['.ts', '.js'], extensionAlias: { '.js': ['.ts', '.js'] } }),
            ],
        },
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
            'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
            eqeqeq: ['error', 'always', { null: 'ignore' }],
        },
    },
    {
        files: ['language/**/*.ts'],
        rules: {
            'no-restricted-globals': [
                'error',
                ...['process', 'console', 'fetch', 'setTimeout', 'setInterval'].map((name) => ({
                    name,
                    message: 'language/ does no input or output.',
                })),
            ],
        },
    },
    ...layers.map(wall),
    {
        files: ['server/**/*.ts'],
        rules: {
            'import-x/no-restricted-paths': [
                'error',
                {
                    basePath: import.meta.dirname,
                    zones: [
                        {
                            target: 'server',
                            from: ['client', 'test'],
                            message: ' server/ knows only language/.',
                        },
                    ],
                },
            ],
        },
    },
    {
        files: ['client/**/*.ts'],
        rules: {
            'import-x/no-restricted-paths': [
                'error',
                {
                    basePath: import.meta.dirname,
                    zones: [
                        {
                            target: 'client',
                            from: ['language', 'test'],
                            message: ' client/ reaches the rules through server/protocol only.',
                        },
                        {
                            target: 'client',
                            from: 'server',
                            except: ['./protocol'],
                            message: ' client/ reaches the rules through server/protocol only.',
                        },
                    ],
                },
            ],
        },
    },
    {
        files: ['**/*.mjs'],
        rules: {
            'no-undef': 'error',
            'no-unused-vars': 'error',
            eqeqeq: ['error', 'always', { null: 'ignore' }],
        },
        languageOptions: {
            globals: {
                process: 'readonly',
                console: 'readonly',
                URL: 'readonly',
                performance: 'readonly',
                setTimeout: 'readonly',
            },
        },
    },
);
