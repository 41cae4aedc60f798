import type { Command } from 'vscode-languageserver';
import { countSides } from '../../../language/reform/count/index.js';
import type { RuleSetModel } from '../../../language/model/index.js';
import type { Language } from '../../../language/model/text.js';
import { formatNumber } from '../../../language/reports/numbers.js';
import { SHOW_MATRIX, type ShowMatrix } from '../../protocol/commands.js';

/** "regler 472 → 429 · særregler 162 → 133 · målgrupper 13 → 5": the reform counted on both sides. */
export function sayReform(
    model: RuleSetModel,
    reform: string,
    uri: string,
    language: Language,
): Command | undefined {
    const { before, after } = countSides(model, reform);
    const said = (label: string, from: number, to: number): string =>
        `${label} ${formatNumber(from, language)} → ${formatNumber(to, language)}`;
    const da = language === 'da';
    return {
        title: [
            said(da ? 'regler' : 'rules', before.regler.value, after.regler.value),
            said(da ? 'særregler' : 'special rules', before.saerregler.value, after.saerregler.value),
            said(da ? 'målgrupper' : 'groups', before.groups.value, after.groups.value),
        ].join(' · '),
        command: SHOW_MATRIX,
        arguments: [{ uri } satisfies ShowMatrix],
    };
}
