import { actJson } from '../unit/coverage/acts.js';
import { CLEAN } from './command-line.js';

export const ELI = 'https://www.retsinformation.dk/eli/lta/2024/280';
export const TITLE = 'Bekendtgørelse af lov om en aktiv beskæftigelsesindsats';
export const ACT = actJson(
    [
        ['1', '6', 'Målgrupperne er: 1) Unge. 2) Voksne.'],
        [
            '2',
            '31',
            'Jobcenteret skal holde en samtale med personer omfattet af § 6, nr. 1 og 2, senest 2 uger efter tilmelding. Stk. 2. Personen har ret til en bisidder.',
        ],
        ['2 a', '32', '(Ophævet)'],
        ['3', '33', 'Beskæftigelsesministeren fastsætter nærmere regler om samtaler.'],
    ],
    ELI,
    TITLE,
);
export const NEWER = ACT.replace('senest 2 uger', 'senest 3 uger').replace('2024/280', '2025/77');
export const RULES = CLEAN.replace('lov "LBK nr. 280 af 1. marts 2024"', `lov "${TITLE}" eli "${ELI}"`);
export const CONFIG = '{ "lovtekster": "love" }';

/** The files of a folder with rules, settings and the text of their act; others may be added or put in their place. */
export function lawFiles(
    files: Readonly<Record<string, string | Uint8Array>> = {},
): Record<string, string | Uint8Array> {
    return { 'a.regel': RULES, 'regelret.json': CONFIG, 'love/lab.json': ACT, ...files };
}
