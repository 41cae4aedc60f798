import { isMistake, knownCodes } from '../../../language/suppressions/known.js';
import { partOfLine } from '../../../language/model/lower/suppressions.js';
import type { Fix } from '../fix.js';
import { lineAt, newlineOf } from '../writing/clauses.js';

/**
 * A remark that allows the finding where it is told, for somebody who has decided that it may stand. Why is left to be
 * written: without a reason the remark allows nothing and is a mistake (RR004).
 */
export default {
    id: 'allow-finding',
    codes: [],
    title: {
        da: 'Begynd en bemærkning, der tillader fundet.',
        en: 'Begin a remark that allows the finding.',
    },
    safety: 'unsafe',
    records: true,
    *offer({ document, language }, { code, primary, reform }) {
        const { uri, start } = primary.place;
        const file = document(uri);
        // What comes of a reform is allowed in the files of the reform.
        if (!file || reform || isMistake(code) || !knownCodes.includes(code)) return;
        const stretch = partOfLine(file.parseResult.value.declarations, start.line);
        if (!stretch) return;
        const { line, isPart } = stretch;
        const remark = `-- tillad ${code}:`;
        const at = { line, character: isPart ? lineAt(file, line).length : 0 };
        yield {
            title:
                language === 'da'
                    ? `Tillad fundet med en grund, du skriver (${remark} …)`
                    : `Allow the finding for a reason that you write (${remark} …)`,
            edits: [
                {
                    place: { uri, start: at, end: at },
                    text: isPart ? ` ${remark}` : remark + newlineOf(file),
                },
            ],
            incomplete: true,
        };
    },
} satisfies Fix;
