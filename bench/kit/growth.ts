export interface Point {
  readonly size: number;
  readonly seconds: number;
}

/** The power law `seconds = factor * size ^ power` that is nearest to the points by least squares of logarithms; `undefined` for fewer than two sizes. */
export function fitGrowth(points: readonly Point[]): { readonly factor: number; readonly power: number } | undefined {
  if (new Set(points.map(({ size }) => size)).size < 2) return undefined;
  const [xs, ys] = [points.map(({ size }) => Math.log(size)), points.map(({ seconds }) => Math.log(seconds))];
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  const power = xs.reduce((sum, one, place) => sum + (one - x) * (ys[place]! - y), 0) / xs.reduce((sum, one) => sum + (one - x) ** 2, 0);
  return { factor: Math.exp(y - power * x), power };
}
