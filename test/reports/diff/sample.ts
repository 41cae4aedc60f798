import type { DiffChange, DiffPlace, DiffReport, DiffRuleSet } from '../../../language/reports/diff/model.js';
import type { Language } from '../../../language/model/text.js';

const counts: DiffRuleSet['counts'] = {
    before: figures(13, 0.604),
    after: figures(12, 0.61),
};

function figures(groups: number, harmoniseringsgrad: number): DiffRuleSet['counts']['before'] {
    return {
        groups,
        bestemmelser: 433,
        regler: 1474,
        celler: 3670,
        varianter: 467,
        saerregler: 162,
        saerregelMetode: 'andel',
        harmoniseringsgrad,
        kvadranter: { skalSkal: 0, kanSkal: 0, skalKan: 0, kanKan: 0 },
        udenForKvadranterne: 0,
        uafgjort: { regler: 0, celler: 0 },
    };
}

export function place(line: number, citation: string | null = 'LAB § 23, stk. 1'): DiffPlace {
    return { file: 'lab/cv.regel', line, column: 5, rule: 'cv', citation };
}

export function change(parts: Partial<DiffChange>): DiffChange {
    return {
        category: 'result',
        subject: { id: 'cv', title: 'Cv-registrering' },
        groups: [{ id: 'jobparate', title: 'Jobparate' }],
        name: { id: 'cv', title: 'Cv på Jobnet' },
        sentence: 'For jobparate ændres fristen fra senest 3 uger til senest 2 uger.',
        before: 'senest 3 uger',
        after: 'senest 2 uger',
        components: ['frist'],
        population: { text: 'jobparate', exact: true, endsInClause: false },
        witness: { facts: { alder: 29 }, day: '2024-03-01', text: 'en borger på 29 år' },
        example: 'en borger på 29 år',
        rests: [],
        what: null,
        reform: null,
        location: { old: place(10), new: place(11) },
        ...parts,
    };
}

/** One change of each category, in two rule sets of which one is new, and something that could not be compared. */
export function sampleReport(language: Language = 'da'): DiffReport {
    return {
        language,
        before: 'HEAD~1:lab',
        after: 'lab',
        command: 'regelret diff HEAD~1 lab',
        counts,
        mistakes: [
            {
                side: 'after',
                file: 'lab/cv.regel',
                line: 40,
                column: 3,
                message: 'Der mangler noget efter »skal«.',
            },
        ],
        ruleSets: [
            {
                id: 'LAB',
                title: 'Lov om en aktiv beskæftigelsesindsats',
                only: null,
                counts,
                notCompared: [
                    {
                        side: 'before',
                        what: 'borgere i revalidering',
                        why: 'det nye regelsæt kender dem ikke',
                        place: { file: 'lab/ord.regel', line: 3, column: 1 },
                    },
                ],
                changes: [
                    change({}),
                    change({
                        subject: { id: 'samtaler', title: 'Samtaler' },
                        sentence:
                            'For nogle i målgruppen unge gælder nu også: Jobcenteret skal udføre »Samtale«.',
                        before: null,
                        after: 'Jobcenteret skal udføre »Samtale«.',
                        components: [],
                        population: { text: 'nogle i målgruppen unge', exact: false, endsInClause: false },
                        reform: 'enklere-regler',
                        location: { old: null, new: place(20, null) },
                    }),
                    change({
                        category: 'may-change',
                        sentence:
                            'For jobparate gælder måske ikke længere: Kommunen kan udføre »Tilbud«. Det beror på skøn: »der er behov«.',
                        before: 'Kommunen kan udføre »Tilbud«.',
                        after: null,
                        components: [],
                        rests: ['skøn: »der er behov«'],
                        location: { old: place(30), new: null },
                    }),
                    change({
                        category: 'validity',
                        sentence:
                            '»Cv på Jobnet«: gælder på andre dage for jobparate: før fra 1. marts 2024, nu fra 1. juli 2024.',
                        before: 'fra 1. marts 2024',
                        after: 'fra 1. juli 2024',
                        example: 'en borger på 29 år den 1. marts 2024',
                        components: [],
                        what: 'gælder på andre dage',
                    }),
                    change({
                        category: 'vocabulary',
                        subject: null,
                        name: { id: 'unge', title: 'unge' },
                        sentence: '»unge«: omdøbt, fra Unge under 25 til Unge under 30.',
                        before: 'Unge under 25',
                        after: 'Unge under 30',
                        components: [],
                        population: null,
                        witness: null,
                        example: null,
                        what: 'omdøbt',
                    }),
                    change({
                        category: 'wording',
                        sentence: '»Cv på Jobnet«: ny overskrift, fra »Cv« til »Cv på Jobnet«.',
                        before: '»Cv«',
                        after: '»Cv på Jobnet«',
                        components: [],
                        population: null,
                        witness: null,
                        example: null,
                        what: 'ny overskrift',
                    }),
                    change({
                        category: 'moved',
                        sentence: '»Cv på Jobnet«: flyttet, fra samtaler.regel til cv.regel.',
                        before: 'samtaler.regel',
                        after: 'cv.regel',
                        components: [],
                        population: null,
                        witness: null,
                        example: null,
                        what: 'flyttet',
                    }),
                ],
            },
            { id: 'SDL', title: 'Sygedagpengeloven', only: 'after', counts, notCompared: [], changes: [] },
        ],
    };
}
