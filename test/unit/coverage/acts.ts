import { isFailure, parseAct, type Act } from '../../../language/law/index.js';

/** An act from the texts of its paragraphs: `[chapter, section, text without the label]`. */
export function actOf(
    provisions: readonly (readonly [chapter: string, section: string, text: string])[],
    eli = 'https://www.retsinformation.dk/eli/lta/2024/1',
    title = 'Lov om samtaler',
): Act {
    const text = actJson(provisions, eli, title);
    const act = parseAct({ uri: 'file:///lov/samtaler.json', text });
    if (isFailure(act)) throw new Error(act.message.da);
    return act;
}

/** The text of a file with the act. */
export function actJson(
    provisions: readonly (readonly [chapter: string, section: string, text: string])[],
    eli = 'https://www.retsinformation.dk/eli/lta/2024/1',
    title = 'Lov om samtaler',
): string {
    return JSON.stringify({
        eli,
        title,
        issued: '2024-01-02',
        provisions: provisions.map(([chapter, section, text]) => ({
            chapter,
            section,
            text: `§ ${section}. ${text}`,
        })),
    });
}
