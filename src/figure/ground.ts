import { createRequire } from 'node:module';
import { geoAzimuthalEqualArea, geoBounds, geoPath } from 'd3-geo';
import type { GeoPermissibleObjects, GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Point } from '../edition/edition.ts';
import { Path } from './path.ts';

/** The size of a map, in units that are pixels on a telephone. */
export const size = { width: 360, height: 270 };

/** What lies under the signs of a map: the land around some points, and where they are on it. */
export interface Ground {
  /** Outline of the land, without any border, as the `d` of an SVG path. */
  land: string;
  /** Where a point of the globe lies on the map, in units from its upper left corner. */
  project(point: Point): [number, number];
  /** A line through points of the globe, each two joined by the shortest way. */
  line(points: readonly Point[]): string;
}

/** The ground that holds all the points: an equal-area map with its centre among them. */
export function groundOf(points: readonly Point[]): Ground {
  const projection = fit(points);
  const draw = (shape: GeoPermissibleObjects): string => {
    const path = new Path();
    geoPath(projection, path)(shape);
    return path.toString();
  };
  return {
    land: draw(readLand()),
    project: (point) => projection(positionOf(point)) ?? [NaN, NaN],
    line: (route) => draw({ type: 'LineString', coordinates: route.map(positionOf) }),
  };
}

// What is kept free around the outermost points, for their names.
const margin = 28;
// Nearer than this the outlines, made for a scale of 1 : 110,000,000, are too coarse: some 50 degrees across.
const largestScale = 400;

// Lambert's azimuthal equal-area projection keeps shapes near its centre and sizes everywhere.
function fit(points: readonly Point[]): GeoProjection {
  const shape = { type: 'MultiPoint' as const, coordinates: points.map(positionOf) };
  const [[west, south], [east, north]] = geoBounds(shape);
  const middle = (west + east) / 2 + (east < west ? 180 : 0);
  const projection = geoAzimuthalEqualArea()
    .rotate([-middle, -(south + north) / 2])
    .scale(1)
    .translate([0, 0]);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(shape);
  const scale = Math.min(
    largestScale,
    (size.width - 2 * margin) / (right - left),
    (size.height - 2 * margin) / (bottom - top),
  );
  return (
    projection
      .scale(scale)
      .translate([
        size.width / 2 - (scale * (left + right)) / 2,
        size.height / 2 - (scale * (top + bottom)) / 2,
      ])
      // Cut outside the frame, so that no coast runs along it.
      .clipExtent([
        [-4, -4],
        [size.width + 4, size.height + 4],
      ])
  );
}

function positionOf({ latitude, longitude }: Point): [number, number] {
  return [longitude, latitude];
}

// Natural Earth’s land, which has coasts and no borders.
function readLand(): GeoPermissibleObjects {
  const atlas = createRequire(import.meta.url)('world-atlas/land-110m.json') as Parameters<typeof feature>[0];
  return feature(atlas, atlas.objects['land']!);
}
