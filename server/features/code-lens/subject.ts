import type { Command } from 'vscode-languageserver';
import { countSubjectOf } from '../../../language/analyses/counting/index.js';
import type { RuleSetModel } from '../../../language/model/index.js';
import type { Language } from '../../../language/model/text.js';
import { counted, formatPercent } from '../../../language/reports/numbers.js';
import { SHOW_MATRIX, type ShowMatrix } from '../../protocol/commands.js';

/** "4 varianter · 33 % af målgrupperne parvis ens": how harmonised the rules on a sagsemne are. */
export function sayVariants(
    model: RuleSetModel,
    subject: string,
    uri: string,
    language: Language,
): Command | undefined {
    const counts = countSubjectOf(model, subject);
    const da = language === 'da';
    if (!counts) return { title: da ? 'ingen regler' : 'no rules', command: '' };
    const variants = counted(
        counts.varianter.value,
        da ? ['variant', 'varianter'] : ['variant', 'variants'],
        language,
    );
    const rules = counted(counts.regler.value, da ? ['regel', 'regler'] : ['rule', 'rules'], language);
    const harmony = `${da ? 'harmoniseringsgrad' : 'harmonisation'} ${formatPercent(counts.harmoniseringsgrad, language)}`;
    return {
        title: [rules, variants, harmony].join(' · '),
        command: SHOW_MATRIX,
        arguments: [{ uri } satisfies ShowMatrix],
    };
}
