import type { Language } from '../../../language/model/index.js';
import type { Fix } from '../../fixes/fix.js';
import type { Reach } from './action-data.js';

/** "Fjern undtagelsen: alle 3 steder i filen" */
export function sayAll({ title }: Fix, reach: Reach, count: number, language: Language): string {
    const what = title[language].replace(/\.$/, '');
    return language === 'da'
        ? `${what}: alle ${count} steder ${WHERE[reach].da}`
        : `${what}: all ${count} places ${WHERE[reach].en}`;
}

export function sayFixAll(language: Language): string {
    return language === 'da'
        ? 'Ret alt, der kan rettes uden at ændre nogens stilling'
        : 'Repair all that can be repaired without changing anyone’s position';
}

const WHERE: Readonly<Record<Reach, { readonly da: string; readonly en: string }>> = {
    file: { da: 'i filen', en: 'in the file' },
    'rule-set': { da: 'i regelsættet', en: 'in the rule set' },
    workspace: { da: 'i alle regelsæt', en: 'in all rule sets' },
};
