import type { Language } from '../../model/text.js';
import { html, type Markup } from '../html.js';
import type { FlowLink, GroupFlow } from './model.js';
import { groupFill, INK, QUIET } from './palette.js';
import { label, picture, px } from './svg.js';
import { pictureWords } from './words.js';

const WIDTH = 960;
const LABEL = 300;
const NODE = 12;
const BANDS = { declared: 26, computed: 9 } as const;
const LEAST = 26;
const GAP = 12;
const TOP = 40;

/**
 * The way of the groups. The width of a band says nothing of how many people go that way: those that the reform states
 * are broad, those with a broken edge, which were found by comparing who is in the groups, are narrow.
 */
export function flowPicture(flow: GroupFlow, id: string, language: Language): Markup {
    const words = pictureWords(language);
    const none = flow.links.some(({ to }) => to === null);
    const ends = [...flow.to.map((each) => each.id), ...(none ? [null] : [])];
    const left = stack(
        flow.from.map((each) => each.id),
        flow.links,
        (link) => link.from,
    );
    const right = stack(ends, flow.links, (link) => link.to);
    const height = TOP + Math.max(left.height, right.height) + 8;
    const [x1, x2] = [LABEL + NODE, WIDTH - LABEL - NODE];
    const titles = new Map<string | null, string>(
        [...flow.from, ...flow.to].map((each) => [each.id, each.title]),
    );
    titles.set(null, words.noGroup);
    const rank = new Map<string | null, number>(flow.to.map((each, i) => [each.id, i]));
    const fill = (to: string | null): string => groupFill(rank.get(to) ?? -1);
    const [offsetLeft, offsetRight] = [left, right].map(
        (side) => TOP + (Math.max(left.height, right.height) - side.height) / 2,
    ) as [number, number];
    const bands = flow.links.map((link) => {
        const a = offsetLeft + left.slot(link);
        const b = offsetRight + right.slot(link);
        const middle = (x1 + x2) / 2;
        const band = BANDS[link.how];
        const path = `M${px(x1)} ${px(a)}C${px(middle)} ${px(a)} ${px(middle)} ${px(b)} ${px(x2)} ${px(b)}V${px(b + band)}C${px(middle)} ${px(b + band)} ${px(middle)} ${px(a + band)} ${px(x1)} ${px(a + band)}Z`;
        const declared = link.how === 'declared';
        return html`<path
            d="${path}"
            fill="${fill(link.to)}"
            fill-opacity="${declared ? '0.45' : '0.16'}"
            stroke="${fill(link.to)}"
            stroke-width="1"
            ${declared ? '' : html` stroke-dasharray="5 4"`}
            ><title>${titles.get(link.from)} → ${titles.get(link.to)} (${words.how[link.how]})</title></path
        >`;
    });
    const nodes = [
        ...flow.from.map((group) => {
            const { y, height: h } = left.node(group.id);
            return html`<rect
                    x="${LABEL}"
                    y="${px(offsetLeft + y)}"
                    width="${NODE}"
                    height="${px(h)}"
                    fill="${QUIET}"
                />${label(group.title, { x: LABEL - 10, y: offsetLeft + y + h / 2, width: LABEL - 14, anchor: 'end' })}`;
        }),
        ...ends.map((end) => {
            const { y, height: h } = right.node(end);
            return html`<rect
                    x="${x2}"
                    y="${px(offsetRight + y)}"
                    width="${NODE}"
                    height="${px(h)}"
                    fill="${fill(end)}"
                />${label(titles.get(end) ?? '', { x: x2 + NODE + 10, y: offsetRight + y + h / 2, width: LABEL - 14, weight: 600 })}`;
        }),
    ];
    const heads = [
        label(words.groupsBefore(flow.from.length), {
            x: LABEL + NODE,
            y: 16,
            width: LABEL,
            anchor: 'end',
            weight: 600,
            fill: INK,
        }),
        label(words.groupsAfter(flow.to.length), { x: x2, y: 16, width: LABEL, weight: 600, fill: INK }),
    ];
    return picture(
        {
            id,
            title: words.flowTitle(flow.from.length, flow.to.length),
            description: words.flowText,
            width: WIDTH,
            height,
        },
        heads,
        bands,
        nodes,
    );
}

interface Stack {
    readonly height: number;
    node(id: string | null): { readonly y: number; readonly height: number };
    /** Where the band of the link begins. */
    slot(link: FlowLink): number;
}

/** Nodes one under the other, each as high as its bands. */
function stack(
    ids: readonly (string | null)[],
    links: readonly FlowLink[],
    endOf: (link: FlowLink) => string | null,
): Stack {
    const nodes = new Map<string | null, { y: number; height: number }>();
    const slots = new Map<FlowLink, number>();
    let y = 0;
    for (const id of ids) {
        const own = links.filter((link) => endOf(link) === id);
        const used = own.reduce((all, { how }) => all + BANDS[how], 0);
        const height = Math.max(LEAST, used);
        let at = y + (height - used) / 2;
        for (const link of own) {
            slots.set(link, at);
            at += BANDS[link.how];
        }
        nodes.set(id, { y, height });
        y += height + GAP;
    }
    return {
        height: Math.max(0, y - GAP),
        node: (id) => nodes.get(id) ?? { y: 0, height: 0 },
        slot: (link) => slots.get(link) ?? 0,
    };
}
