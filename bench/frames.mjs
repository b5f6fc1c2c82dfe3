// frames.mjs: how long the browser's frames take while something is done on a page.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const { chromium } = createRequire(join(here, "../tests/kit.mjs"))("playwright-core");

/** A browser that draws in software. */
export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });

/** Milliseconds of every frame while `move` runs, least first. */
export async function during(page, move) {
  await page.evaluate(() => {
    let last = performance.now();
    const frames = (window.__frames = []);
    const beat = (now) => {
      frames.push(now - last);
      last = now;
      window.__beat = requestAnimationFrame(beat);
    };
    window.__beat = requestAnimationFrame(beat);
  });
  await move();
  // The first frames are those of the measuring itself.
  const all = await page.evaluate(() => (cancelAnimationFrame(window.__beat), window.__frames.slice(2)));
  return all.sort((a, b) => a - b);
}

/** That `share` of the frames took no longer. */
export const at = (frames, share) => frames[Math.floor((frames.length - 1) * share)];

/** Says how long frames take while `move` runs. */
export async function told(page, name, move) {
  const frames = await during(page, move);
  const ms = (share) => `${at(frames, share).toFixed(1).padStart(6)} ms`;
  console.log(`  ${name.padEnd(34)} ${String(frames.length).padStart(4)} frames  median ${ms(0.5)}  p95 ${ms(0.95)}  most ${ms(1)}`);
}

/** Drags to and fro from the middle of what `selector` finds, for three seconds. */
export const drag =
  (page, selector, [wide, high] = [220, 40]) =>
  async () => {
    const box = await page.locator(selector).first().boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 0, end = Date.now() + 3000; Date.now() < end; i++)
      await page.mouse.move(x + wide * Math.sin(i / 12), y + high * Math.cos(i / 17));
    await page.mouse.up();
  };

/** Turns the wheel there, in and out. */
export const scroll = (page, selector) => async () => {
  const box = await page.locator(selector).first().boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let i = 0; i < 60; i++) {
    await page.mouse.wheel(0, i % 30 < 15 ? -60 : 60);
    await page.waitForTimeout(40);
  }
};
