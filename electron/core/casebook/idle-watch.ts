/** @file Tells when nobody has been at work for too long. Invariant: neither a clock set back nor a machine put to sleep keeps a casebook open. */
import type { Clock } from '../ports.ts';

/** How often the watch looks, in milliseconds. */
const LOOK_EVERY_MS = 1_000;

export class IdleWatch {
  readonly #clock: Clock;
  readonly #elapsedMs: () => number;
  #idleMs: number;
  #touchedAt = 0;
  #touchedElapsed = 0;
  #timer: NodeJS.Timeout | null = null;

  /** `elapsedMs` is a running time that no clock setting moves. */
  constructor(clock: Clock, idleMinutes: number, elapsedMs: () => number = () => performance.now()) {
    this.#clock = clock;
    this.#elapsedMs = elapsedMs;
    this.#idleMs = idleMinutes * 60_000;
    this.touch();
  }

  /** Someone is at work. */
  touch(): void {
    this.#touchedAt = this.#clock.now().getTime();
    this.#touchedElapsed = this.#elapsedMs();
  }

  setIdleMinutes(minutes: number): void {
    this.#idleMs = minutes * 60_000;
    this.touch();
  }

  locksAt(): Date {
    return new Date(this.#touchedAt + this.#idleMs);
  }

  /** True once the idle time has passed by the clock or by the running time, whichever says so first. */
  isOver(): boolean {
    return this.#clock.now().getTime() - this.#touchedAt >= this.#idleMs || this.#elapsedMs() - this.#touchedElapsed >= this.#idleMs;
  }

  /** Calls `lock` once the time is over, unless stopped before. Does not keep the process alive. */
  start(lock: () => void): void {
    this.stop();
    this.#timer = setInterval(() => {
      if (!this.isOver()) return;
      this.stop();
      lock();
    }, LOOK_EVERY_MS).unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }
}
