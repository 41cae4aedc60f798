import { componentValues } from '../analyses/counting/index.js';
import { formatDay } from '../calendar/index.js';
import { COMPONENTS, OPEN, type Component, type Norm, type RuleSetModel } from '../model/index.js';
import { capitalised, enumerate, type Language, midSentence, type Text } from '../model/text.js';

/**
 * What a rule says, as one sentence: "A-kassen skal udføre »Første samtale« senest 2 uger efter tilmelding." `without`
 * leaves out parts that another rule has taken over.
 */
export function sayDuty(
    norm: Norm,
    model: RuleSetModel,
    language: Language,
    without?: ReadonlySet<Component>,
): string {
    const { vocabulary } = model;
    const da = language === 'da';
    const values = componentValues(norm, without);
    const said = (component: Component): string => values.get(component)?.text(language, vocabulary) ?? '';
    const act = `»${vocabulary.acts.get(norm.act ?? '')?.title ?? norm.act ?? norm.title}«`;
    if (norm.modality === 'definition')
        return norm.text ? `»${norm.title}«: ${norm.text}` : `»${norm.title}«`;
    if (norm.modality === 'counts-as' || norm.modality === 'counts-not-as') {
        const as = `»${vocabulary.acts.get(norm.countsAs ?? '')?.title ?? norm.countsAs ?? ''}«`;
        const not = norm.modality === 'counts-not-as';
        const counts = da ? `tæller ${not ? 'ikke ' : ''}som` : `${not ? 'does not count' : 'counts'} as`;
        return `${act} ${counts} ${as}.`;
    }
    const bearer =
        norm.bearer === OPEN || norm.bearer === undefined
            ? da
                ? 'Det står åbent, hvem der'
                : 'It is left open who'
            : said('aktør');
    const main = `${bearer} ${DUTY[norm.modality][language]} ${act}`;
    const [deadline, event] = [said('frist'), said('hændelse')];
    // "ved tilmelding" is the deadline and the event that it is at.
    const when = deadline.endsWith(event) ? deadline : [deadline, event].filter(Boolean).join(' ');
    const rest = COMPONENTS.filter((each) => !TOLD.has(each)).flatMap((each) => said(each) || []);
    const parts = [[main, when].filter(Boolean).join(' '), ...rest].join(', ');
    const other = said('modpart');
    return capitalised(other ? `${parts}, ${da ? 'og' : 'and'} ${other}.` : `${parts}.`);
}

const TOLD: ReadonlySet<Component> = new Set([
    'aktør',
    'modalitet',
    'handling',
    'modpart',
    'frist',
    'hændelse',
]);

const DUTY: Readonly<Record<Exclude<Norm['modality'], 'definition' | 'counts-as' | 'counts-not-as'>, Text>> =
    {
        obligation: { da: 'skal udføre', en: 'must do' },
        prohibition: { da: 'må ikke udføre', en: 'must not do' },
        permission: { da: 'kan udføre', en: 'may do' },
        right: { da: 'har ret til', en: 'has a right to' },
        'right-and-duty': { da: 'har ret og pligt til', en: 'has a right and a duty to' },
        exemption: { da: 'er fritaget for', en: 'is exempt from' },
    };

/** For whom, by the names that the rule gives: "dagpengemodtagere og jobparate, undtagen unge". */
export function sayScope({ groups, except }: Norm, model: RuleSetModel, language: Language): string {
    const da = language === 'da';
    const titles = new Map(
        [...model.groups, ...model.unions].map(({ id, title }) => [id, midSentence(title)] as const),
    );
    const said = (names: readonly string[]): string =>
        enumerate(
            names.map((name) => titles.get(name) ?? name),
            language,
        );
    const who = groups.length === 0 ? (da ? 'alle' : 'everyone') : said(groups);
    return except.length === 0 ? who : `${who}, ${da ? 'undtagen' : 'except'} ${said(except)}`;
}

/** "fra 1. marts 2024 til og med 31. december 2029"; undefined where no date bounds the rule. */
export function sayValidity({ validity }: Norm, language: Language): string | undefined {
    const da = language === 'da';
    const { from, until } = validity;
    const parts = [
        from !== undefined && `${da ? 'fra' : 'from'} ${formatDay(from, language)}`,
        until !== undefined &&
            `${da ? 'til og med' : 'up to and including'} ${formatDay(until - 1, language)}`,
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(' ') : undefined;
}
