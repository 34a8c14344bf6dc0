/**
 * Servers for the tests, from Debian's packages, on loopback with small configurations, stopped afterwards.
 * PostgreSQL refuses to run as root, so it runs as its own user where we are root.
 */
import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";

export interface Server {
  readonly url: string;
  /** Runs statements on it; the product's own sessions only read. */
  run(...statements: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

export interface Cluster extends Server {
  /** One statement on one shard; `url` is the first, which also holds the Distributed tables. */
  runOn(shard: number, ...statements: readonly string[]): Promise<void>;
}

const asRoot = process.getuid?.() === 0;

/** Where Debian keeps PostgreSQL's server programs; null where it is not installed. */
export function postgresPrograms(): string | null {
  const base = "/usr/lib/postgresql";
  const version = existsSync(base) ? readdirSync(base).sort().at(-1) : undefined;
  return version ? join(base, version, "bin") : null;
}

export const clickHouseProgram = (): string | null =>
  ["/usr/sbin/clickhouse-server", "/usr/bin/clickhouse-server"].find((path) => existsSync(path)) ?? null;

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

export async function startPostgres(): Promise<Server> {
  const programs = postgresPrograms();
  if (!programs) throw new Error("PostgreSQL is not installed (Debian: postgresql)");
  const folder = mkdtempSync(join(tmpdir(), "sr-postgres-"));
  chmodSync(folder, 0o777);
  const port = await freePort();
  const data = join(folder, "data");
  const run = (program: string, ...args: string[]) =>
    asRoot
      ? execFileSync("runuser", ["-u", "postgres", "--", join(programs, program), ...args], {
          stdio: "ignore",
        })
      : execFileSync(join(programs, program), args, { stdio: "ignore" });
  run("initdb", "-D", data, "-U", "sr", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8");
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories= -c fsync=off -c shared_buffers=64MB`;
  run("pg_ctl", "-D", data, "-w", "-l", join(folder, "log"), "-o", options, "start");
  const url = `postgres://sr@127.0.0.1:${port}/postgres`;
  return {
    url,
    async run(...statements) {
      const client = new Client({ connectionString: url });
      await client.connect();
      for (const statement of statements) await client.query(statement);
      await client.end();
    },
    async stop() {
      run("pg_ctl", "-D", data, "-m", "immediate", "stop");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Two shards and no replicas. */
export async function startClickHouse(): Promise<Cluster> {
  const program = clickHouseProgram();
  if (!program) throw new Error("ClickHouse is not installed (Debian: clickhouse-server)");
  const folder = mkdtempSync(join(tmpdir(), "sr-clickhouse-"));
  const ports = await Promise.all(
    [0, 1].map(async () => ({ http: await freePort(), tcp: await freePort() })),
  );
  const cluster = ports
    .map(({ tcp }) => `<shard><replica><host>127.0.0.1</host><port>${tcp}</port></replica></shard>`)
    .join("");
  const children = ports.map(({ http, tcp }, i): ChildProcess => {
    const home = join(folder, `shard${i}`);
    mkdirSync(home);
    writeFileSync(
      join(home, "users.xml"),
      `<yandex><profiles><default><max_memory_usage>4000000000</max_memory_usage></default></profiles>
       <users><default><password></password><networks><ip>127.0.0.1</ip></networks>
       <profile>default</profile><quota>default</quota></default></users><quotas><default/></quotas></yandex>`,
    );
    writeFileSync(
      join(home, "config.xml"),
      `<yandex><logger><level>error</level><log>${home}/log</log><errorlog>${home}/errors</errorlog></logger>
       <listen_host>127.0.0.1</listen_host><http_port>${http}</http_port><tcp_port>${tcp}</tcp_port>
       <path>${home}/data/</path><tmp_path>${home}/tmp/</tmp_path><users_config>${home}/users.xml</users_config>
       <default_profile>default</default_profile><default_database>default</default_database>
       <mark_cache_size>67108864</mark_cache_size><uncompressed_cache_size>67108864</uncompressed_cache_size>
       <remote_servers><sr>${cluster}</sr></remote_servers></yandex>`,
    );
    return spawn(program, [`--config-file=${home}/config.xml`], { stdio: "ignore", cwd: home });
  });
  const shards = ports.map(({ http }) => `http://127.0.0.1:${http}/`);
  const runOn = async (shard: number, ...statements: readonly string[]) => {
    for (const body of statements) {
      const answer = await fetch(shards[shard], { method: "POST", body });
      const words = await answer.text();
      if (!answer.ok) throw new Error(words);
    }
  };
  const server: Cluster = {
    url: shards[0],
    runOn,
    run: (...statements) => runOn(0, ...statements),
    async stop() {
      const ended = children.map((child) => new Promise((resolve) => child.once("exit", resolve)));
      for (const child of children) child.kill("SIGKILL");
      await Promise.all(ended);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  try {
    await Promise.all(shards.map((_, shard) => answers(() => runOn(shard, "SELECT 1"))));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

async function answers(ask: () => Promise<void>): Promise<void> {
  for (let tries = 100; ; tries--) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
