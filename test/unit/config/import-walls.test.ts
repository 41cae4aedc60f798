import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, it } from 'vitest';

/** Lints one import as if it stood in a file of the folder; the types of a file that is not there are unknown. */
let eslint: ESLint;
beforeAll(() => {
    eslint = new ESLint({
        overrideConfig: {
            files: ['**/*.ts'],
            ...tseslint.configs.disableTypeChecked,
            languageOptions: { parserOptions: { projectService: false } },
        },
        ruleFilter: ({ ruleId }) => /restricted|walls/.test(ruleId),
    });
});

async function complaints(folder: string, code: string): Promise<string[]> {
    const [result] = await eslint.lintText(code, { filePath: `${folder}/wall-probe.ts` });
    return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const PATHS = 'regelret/import-walls';
const PACKAGES = 'no-restricted-imports';

describe('an import through a wall is an error', () => {
    it.each([
        ['language/model', "import '../../server/cli/main.js';", PATHS],
        ['language/analyses/groups', "import '../../../server/cli/main.js';", PATHS],
        ['language/analyses/groups', "import '../../checks/check.js';", PATHS],
        ['language/analyses/groups', "import '../../reports/style.js';", PATHS],
        ['language/analyses/groups', "import '../../generated/parser/ast.js';", PATHS],
        ['language/analyses/groups', "import type { Check } from '../../checks/check.js';", PATHS],
        ['language/analyses/groups', "import 'langium';", PACKAGES],
        ['language/calendar', "import '../population/index.js';", PATHS],
        ['language/population', "import '../calendar/index.js';", PATHS],
        ['language/calendar', "import '../model/index.js';", PATHS],
        ['language/model', "import '../checks/check.js';", PATHS],
        ['language/model', "import './lower/rule-set.js';", PATHS],
        ['language/model', "import { URI } from 'langium';", PACKAGES],
        ['language/reports', "import '../checks/check.js';", PATHS],
        ['language/reports', "import { readFileSync } from 'node:fs';", PACKAGES],
        ['language/reports', 'console.log(1);', 'no-restricted-globals'],
        ['language/checks', "import fs from 'fs';", PACKAGES],
        ['language/checks', "import '../services.js';", PATHS],
        ['language/parser', "import { Range } from 'vscode-languageserver';", PACKAGES],
        ['language/brand-new', 'process.exit();', 'no-restricted-globals'],
        ['language/brand-new', "import '../model/index.js';", PATHS],
        ['language/analyses/groups', "export * from '../../checks/check.js';", PATHS],
        ['language/analyses/groups', "export type A = import('../../checks/check.js').Check;", PATHS],
        ['language/analyses/groups', "void import('../../checks/check.js');", PATHS],
        ['language', "import '../server/cli/main.js';", PATHS],
        ['client', "import '../language/model/index.js';", PATHS],
        ['client/panels', "import '../../server/cli/main.js';", PATHS],
        ['server/cli', "import '../../test/support/rules.js';", PATHS],
    ])('%s: %s', async (folder, code, rule) => {
        expect(await complaints(folder, code)).toEqual([rule]);
    });
});

describe('an import that the layers allow is none', () => {
    it.each([
        ['language/model', "import '../population/index.js';"],
        ['language/model/lower', "import '../../generated/parser/ast.js'; import 'langium';"],
        ['language/analyses/groups', "import '../../model/index.js'; import '../../calendar/index.js';"],
        ['language/checks', "import '../analyses/groups/claims.js'; import '../reports/citizen.js';"],
        ['language/reports', "import type { Overlap } from '../analyses/groups/model.js';"],
        ['language/parser', "import 'langium';"],
        ['language', "import './parser/problems.js'; import 'langium';"],
        ['client', "import '../server/protocol/messages.js';"],
        ['server/cli', "import '../../language/model/index.js'; import 'node:fs';"],
    ])('%s: %s', async (folder, code) => {
        expect(await complaints(folder, code)).toEqual([]);
    });
});
