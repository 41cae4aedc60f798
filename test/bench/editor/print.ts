import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { measureTyping, quantile, type MeasuredServer, type TypingRow } from './typing.js';

const program = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Default Langium links anew at each key all that may be otherwise: past this size a bench has no time for it. */
const MOST_FOR_DEFAULT = 10_000;

/** The lines of the report: how long an editor waits after a key, from the messages that it sends and gets. */
export async function printTyping(sizes: readonly number[], print: (line?: string) => void): Promise<void> {
    print('## I editoren: fra et tastetryk til fundene');
    print();
    print(
        `Målt mellem editor og sprogserver, over en rigtig forbindelse, med regler i filer a 100 og et tegn, der skrives og slettes igen på tilfældige steder. »Filens fund« er de første, der kommer om filen; »alle fund« er, når alt er bedømt. Langium uden vores motor læser og forbinder kun navne; det bedømmer intet, og over ${number(MOST_FOR_DEFAULT)} regler er det udeladt. Belastningen er, hvor mange kerner maskinen i gennemsnit havde brug for i det seneste minut; over ${cpus().length} må målingen vente på andre, og kun forholdstallene siger noget.`,
    );
    print();
    print(
        '| regler | fil | server | parsning af filen, ms | filens fund p50 | p95 | p50 : parsning | alle fund p50 | p95 | p50 : parsning | belastning |',
    );
    print('| ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const size of sizes) {
        const servers: MeasuredServer[] = [
            { name: 'Regelret', program: program('server.mjs'), settled: 'regelret/judged', keys: 60 },
        ];
        if (size <= MOST_FOR_DEFAULT)
            servers.push({ name: 'Langium', program: program('bench-default-server.mjs'), keys: 20 });
        for (const row of await measureTyping(size, servers)) print(lineOf(size, row));
    }
    print();
}

function lineOf(size: number, { server, file, parse, latencies, load }: TypingRow): string {
    const waits = (['own', 'all'] as const).flatMap((pick) => {
        const all = latencies.map((each) => each[pick]);
        const [p50, p95] = [quantile(all, 0.5), quantile(all, 0.95)];
        return [p50.toFixed(0), p95.toFixed(0), (p50 / parse).toFixed(1)];
    });
    return `| ${[number(size), file, server, parse.toFixed(1), ...waits, load.toFixed(1)].join(' | ')} |`;
}

const number = (value: number): string => value.toLocaleString('da-DK');
