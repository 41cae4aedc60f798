import { runChecks } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import type { RuleSetModel } from '../../language/model/index.js';
import { reformed } from '../../language/reform/index.js';
import { buildRuleSets } from '../../language/rule-sets.js';
import { createRegelretServices } from '../../language/services.js';
import { generateRules } from './generate.js';
import { generateReform } from './reform.js';

export interface ReformRow {
    readonly step: string;
    readonly ms: number;
    readonly note: string;
}

/** Applying a reform and finding what is wrong with it, against a full check of the rules that it changes. */
export async function benchReform(
    rules: number,
    changes: number,
    median: (work: () => void) => Promise<number>,
): Promise<readonly ReformRow[]> {
    const before = generateRules(rules);
    const names = [...before.matchAll(/^regel (\S+)/gm)].map((match) => match[1]!);
    const model = await modelOf(before + generateReform(rules, changes, names));
    const bare = await modelOf(before);
    const own = checks.filter(({ family }) => family === 'reform');
    // A fresh model object each time: analyses remember their results per model.
    let touched = 0;
    const apply = await median(() => void (touched = reformed({ ...model }).touches.length));
    let found = 0;
    const findings = await median(() => {
        const fresh = { ...model };
        const after = reformed(fresh);
        found = own.flatMap((check) => [...check.run({ model: fresh, language: 'da', after })]).length;
    });
    const checked = await median(() => void runChecks({ ...bare }, checks, { language: 'da' }));
    const both = await median(() => void runChecks({ ...model }, checks, { language: 'da' }));
    return [
        { step: 'reformen anvendt', ms: apply, note: `${touched} ændringer af regler` },
        { step: 'reformen anvendt og efterset (RR821-RR829)', ms: findings, note: `${found} fund` },
        { step: 'alle kontroller af reglerne uden reformen', ms: checked, note: '' },
        { step: 'alle kontroller med reformen, før og efter', ms: both, note: '' },
    ];
}

async function modelOf(text: string): Promise<RuleSetModel> {
    const [model] = await buildRuleSets(createRegelretServices(), [
        { uri: 'file:///bench/reform.regel', text },
    ]);
    if (!model || model.problems.length > 0) throw new Error('the generated text cannot be read');
    return model;
}
