import type { Severity } from '../../model/index.js';
import { titleOf, type DescribedCheck, type FormatOptions } from './format.js';
import { formatWords } from './format-words.js';
import type { SarifLevel, SarifRule } from './sarif-model.js';
import { checkWords } from './words.js';

export const SARIF_LEVEL: Readonly<Record<Severity, SarifLevel>> = {
    error: 'error',
    warning: 'warning',
    info: 'note',
};

/** A check with the whole of its page: whoever reads the result has it at hand without looking anything up. */
export function ruleOf(check: DescribedCheck, { language }: Pick<FormatOptions, 'language'>): SarifRule {
    const { code, name, family, severity, docs } = check;
    const words = formatWords(language);
    const title = titleOf(check, { language });
    const summary = docs.summary[language];
    const note = words.inDanish === undefined ? [] : [words.inDanish];
    const example = docs.example.trimEnd();
    return {
        id: code,
        name,
        shortDescription: { text: title },
        fullDescription: { text: summary },
        help: {
            text: [
                title,
                summary,
                ...note,
                `${words.why}\n${docs.why}`,
                `${words.example}\n${example}`,
                `${words.fix}\n${docs.fix}`,
            ].join('\n\n'),
            markdown: [
                `# ${code} · ${title}`,
                summary,
                ...note,
                `## ${words.why}`,
                docs.why,
                `## ${words.example}`,
                `\`\`\`regel\n${example}\n\`\`\``,
                `## ${words.fix}`,
                docs.fix,
            ].join('\n\n'),
        },
        defaultConfiguration: { level: SARIF_LEVEL[severity] },
        properties: { tags: [checkWords(language).family[family]] },
    };
}
