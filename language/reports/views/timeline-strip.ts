import { midSentence } from '../../model/text.js';
import { addDuration, formatDuration } from '../../calendar/index.js';
import { componentValues } from '../../analyses/counting/index.js';
import type { Stretch } from '../../analyses/course/index.js';
import { OPEN, type Component, type Norm, type Parameter } from '../../model/index.js';
import { html, type Content, type Markup } from '../html.js';
import { px } from '../pictures/svg.js';
import { viewWords } from './words.js';
import type { Drawing } from './timeline-table.js';
import type { DutyPair } from './timeline-rows.js';

/** One thing on the line, and of which side it is; `same` is of both. */
export interface Lane {
    readonly stretch: Stretch;
    readonly side: 'before' | 'after' | 'same';
}

const WIDTH = 640;
const EDGE = 10;
const LANE = 20;

/**
 * The part of the line that a row has. It has no name for those who do not see it: the words beside it say all that it
 * shows. Colours are the style sheet's, by class, so that they follow the editor's.
 */
export function stripPicture(lanes: readonly Lane[], { before, after }: DutyPair, on: Drawing): Markup {
    const height = lanes.length * LANE + 4;
    const duty = (side: Lane['side']) => (side === 'after' ? after : before) ?? after;
    return html`<svg
        class="strimmel"
        viewBox="0 0 ${WIDTH} ${height}"
        width="${WIDTH}"
        height="${height}"
        aria-hidden="true"
        focusable="false"
    >
        ${ticksOf(on).map(({ day }) => html`<line class="gitter" x1="${px(x(day, on))}" y1="0" x2="${px(x(day, on))}" y2="${height}" />`)}
        ${lanes.map(
            ({ stretch, side }, i) =>
                html`<g class="spor ${side}" transform="translate(0 ${i * LANE + 2})">
                    ${drawStretch(stretch, label(stretch, duty(side)!.norm, on), on)}
                </g>`,
        )}
    </svg>`;
}

export function axisPicture(on: Drawing): Markup {
    const unit = on.span.step.unit;
    const ticks = ticksOf(on);
    return html`<svg
        class="strimmel akse"
        viewBox="0 0 ${WIDTH} 18"
        width="${WIDTH}"
        height="18"
        aria-hidden="true"
        focusable="false"
    >
        ${ticks.map(({ day, amount }, i) => {
            const last = i === ticks.length - 1;
            const name = last ? formatDuration({ amount, unit }, on.on.language) : String(amount);
            return html`<text
                x="${px(x(day, on) + (last ? EDGE : 0))}"
                y="13"
                text-anchor="${last ? 'end' : 'middle'}"
                >${name}</text
            >`;
        })}
    </svg>`;
}

function ticksOf({ span, start }: Drawing): readonly { readonly day: number; readonly amount: number }[] {
    return Array.from({ length: span.count + 1 }, (_, i) => {
        const amount = span.step.amount * i;
        return { amount, day: addDuration(start, { amount, unit: span.step.unit }) - start };
    });
}

function x(day: number, { horizon }: Drawing): number {
    return EDGE + (day / horizon) * (WIDTH - 2 * EDGE);
}

/** The symbol of a kind, for the key. */
export function kindSymbol(kind: Stretch['kind']): Markup {
    const middle = 7;
    return html`<svg
        class="strimmel spor same"
        viewBox="0 0 40 14"
        width="40"
        height="14"
        aria-hidden="true"
        focusable="false"
    >
        ${symbol(kind, { from: 3, to: 36, marks: kind === 'series' || kind === 'gap' ? [8, 20, 32] : [kind === 'from' ? 8 : kind === 'threshold' ? 20 : 32], y: middle, goesOn: kind === 'from' })}
    </svg>`;
}

function drawStretch(stretch: Stretch, said: string, on: Drawing): Content {
    const { kind, first, last, marks, goesOn } = stretch;
    // A day is a stretch of the line too: what is done on the last day is done before the next begins.
    const isBlock = kind === 'count' || kind === 'part' || kind === 'phase' || kind === 'bearer';
    const [from, to] = [x(first, on), x(isBlock && !goesOn ? last + 1 : last, on)];
    const drawn = symbol(kind, { from, to, marks: marks.map((day) => x(day, on)), y: LANE / 2 - 1, goesOn });
    const width = said.length * 6.1;
    const inside = isBlock && to - from > width + 10;
    const end = kind === 'from' || kind === 'threshold' ? marks.map((day) => x(day, on))[0]! : to;
    const fits = end + 9 + width < WIDTH;
    const [at, anchor] = inside ? [from + 6, 'start'] : fits ? [end + 9, 'start'] : [end - 10, 'end'];
    return html`${drawn}<text
            class="${inside ? 'inde' : 'ved'}"
            x="${px(at)}"
            y="${LANE / 2 + 3}"
            text-anchor="${anchor}"
            >${said}</text
        >`;
}

interface Geometry {
    readonly from: number;
    readonly to: number;
    readonly marks: readonly number[];
    readonly y: number;
    readonly goesOn: boolean;
}

function symbol(kind: Stretch['kind'], { from, to, marks, y, goesOn }: Geometry): Content {
    const arrow = goesOn && html`<path class="pil" d="M${px(to)} ${px(y - 4)}l6 4l-6 4z" />`;
    const line = (style: string): Markup =>
        html`<line class="${style}" x1="${px(from)}" y1="${px(y)}" x2="${px(to)}" y2="${px(y)}" />`;
    switch (kind) {
        case 'until':
            return html`${line('streg')}${marks.map((at) => html`<path class="fuld" d="M${px(at)} ${px(y - 6)}l6 6l-6 6l-6 -6z" />`)}`;
        case 'from':
            return html`${line('streg stiplet')}${marks.map((at) => html`<path class="aaben" d="M${px(at - 4)} ${px(y - 6)}l9 6l-9 6z" />`)}${arrow}`;
        case 'series':
        case 'gap':
            return html`${line('traad')}${marks.map((at) => html`<circle class="${kind === 'series' ? 'fuld' : 'aaben'}" cx="${px(at)}" cy="${px(y)}" r="4.5" />`)}${arrow}`;
        case 'threshold':
            return marks.map((at) => html`<path class="aaben" d="M${px(at)} ${px(y + 5)}l-5 -9h10z" />`);
        default:
            return html`<rect
                    class="blok ${BLOCK[kind]}"
                    x="${px(from)}"
                    y="${px(y - 7)}"
                    width="${px(Math.max(2, to - from))}"
                    height="14"
                    rx="2"
                />${arrow}`;
    }
}

const BLOCK = { count: 'antal', part: 'heraf', phase: 'periode', bearer: 'ansvar' } as const;

/** A few words at the mark; the whole stands beside the line. */
function label({ kind, parameter, count, actor }: Stretch, norm: Norm, { on, sides }: Drawing): string {
    const { language } = on;
    const { vocabulary } = sides.before.model;
    const say = (own: Parameter, component: Component): string =>
        componentValues({ ...norm, parameters: [own] })
            .get(component)
            ?.text(language, vocabulary) ?? '';
    if (count) {
        const { alternative: _, period: __, ...own } = count;
        return say({ ...own, parts: [] }, 'antal');
    }
    if (kind === 'phase') return viewWords(language).timeline.inForce;
    if (kind === 'bearer') return midSentence(vocabulary.actors.get(actor ?? '')?.title ?? actor ?? '');
    switch (parameter.kind) {
        case 'deadline':
            if (
                parameter.rule === 'end-of' ||
                parameter.duration === undefined ||
                parameter.duration === OPEN
            )
                return say(parameter, 'frist');
            return formatDuration(parameter.duration, language);
        case 'threshold':
            return formatDuration(parameter.duration, language);
        case 'frequency':
            return say(parameter, 'hyppighed');
        default:
            return '';
    }
}
