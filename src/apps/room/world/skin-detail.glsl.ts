import { GLSL3 } from "three";
import { PALM_LINE_COUNT, PALM_LINE_POINTS } from "./palm-lines.ts";

const BONES = 14;
const LINE_POINTS = PALM_LINE_COUNT * PALM_LINE_POINTS;

const NOISE = /* glsl */ `
  float hash(vec3 p) {
    uvec3 cell = uvec3(ivec3(floor(p)));
    uint h = (cell.x * 0x9e3779b1u) ^ (cell.y * 0x85ebca77u) ^ (cell.z * 0xc2b2ae3du);
    h = (h ^ (h >> 15)) * 0x2c1b3c6du;
    return float(h ^ (h >> 13)) / 4294967295.0;
  }
  float cloud(vec3 p) {
    vec3 i = floor(p), f = fract(p);
    f = f * f * (3.0 - 2.0 * f);
    vec4 low = vec4(hash(i), hash(i + vec3(1, 0, 0)), hash(i + vec3(0, 1, 0)), hash(i + vec3(1, 1, 0)));
    vec4 high = vec4(hash(i + vec3(0, 0, 1)), hash(i + vec3(1, 0, 1)), hash(i + vec3(0, 1, 1)), hash(i + vec3(1, 1, 1)));
    vec4 q = mix(low, high, f.z);
    return mix(mix(q.x, q.y, f.x), mix(q.z, q.w, f.x), f.y);
  }
  float clouds(vec3 p) { return 0.55 * cloud(p) + 0.3 * cloud(p * 2.1 + 7.0) + 0.15 * cloud(p * 4.3 + 3.0); }
  /** Thin winding lines, 1 on a line. */
  float veins(vec3 p, float width) { return 1.0 - smoothstep(0.0, width, abs(clouds(p) - 0.5)); }
`;

/**
 * What a hand's skin shows, from the place at rest in a right hand's palm frame in mm. Written to two textures:
 * palmar share, dark lines, blood (middling is a half), height (level is a half); and nail plate, its moon, its free edge.
 */
export const DETAIL_GLSL = {
  vertexShader: /* glsl */ `
    uniform mat4 toHand;
    varying vec3 vAt;
    varying vec3 vNormalAt;
    void main() {
      vAt = (toHand * vec4(position, 1.0)).xyz;
      vNormalAt = mat3(toHand) * normal;
      gl_Position = vec4(uv * 2.0 - 1.0, 0.0, 1.0);
    }
  `,
  fragmentShader: /* glsl */ `
    layout(location = 0) out vec4 skin;
    layout(location = 1) out vec4 nail;
    varying vec3 vAt;
    varying vec3 vNormalAt;
    uniform vec3 boneAt[${BONES}];
    uniform vec3 boneAlong[${BONES}];
    uniform vec3 boneBack[${BONES}];
    uniform vec4 boneTrait[${BONES}];
    uniform vec4 palmLine[${LINE_POINTS}];
    ${NOISE}

    float bell(float x, float width) { return exp(-x * x / (width * width)); }

    float lines, height, blood, palmar;

    /** A line so far away, in mm: a dark core in a soft valley. */
    void crease(float away, float depth) {
      lines = max(lines, depth * (0.95 * bell(away, 0.62) + 0.32 * bell(away, 1.9)));
      height -= depth * (0.20 * bell(away, 0.7) + 0.16 * bell(away, 2.4));
    }

    void drawPalm(vec3 at) {
      vec2 p = at.xy + 1.6 * (vec2(cloud(at * 0.16), cloud(at * 0.16 + 40.0)) - 0.5);
      float away = 1e3, depth = 0.0;
      for (int i = 1; i < ${LINE_POINTS}; i++) {
        vec4 a = palmLine[i - 1], b = palmLine[i];
        if (b.w > 0.5) continue;
        vec2 ab = b.xy - a.xy;
        float t = clamp(dot(p - a.xy, ab) / dot(ab, ab), 0.0, 1.0);
        float d = length(p - a.xy - t * ab);
        float here = mix(a.z, b.z, t);
        if (d / here < away / max(depth, 0.01)) { away = d; depth = here; }
      }
      crease(away, depth * palmar);
    }

    void drawJoint(vec3 at, vec3 normal, vec3 along, vec3 back, vec4 trait, float on) {
      vec3 side = cross(along, back);
      float s = dot(at, along), t = dot(at, side);
      float under = on * smoothstep(0.05, 0.5, -dot(normal, back));
      float over = on * smoothstep(0.0, 0.5, dot(normal, back));
      float bow = s + 0.02 * t * t + 0.7 * (cloud(at * 0.5 + boneAt[0]) - 0.5);

      // Where fingers bend toward the palm: one crease at the last joint, two at the others, the root's farther along.
      if (trait.x < 0.5) {
        crease(bow - 0.47 * trait.y, 0.85 * under);
        crease(bow - 0.47 * trait.y - 3.2, 0.4 * under);
      } else {
        crease(bow + 0.6, 0.85 * under);
        if (trait.x < 1.5) crease(bow - 2.4, 0.5 * under);
      }

      // Loose, darker skin over each joint's back, in folds across it.
      float loose = over * bell(s + 1.0, trait.x < 0.5 ? 6.0 : trait.x < 1.5 ? 6.5 : 3.6) * bell(t, trait.z);
      float folds = sin(2.3 * (s + 0.035 * t * t * sign(s)) + 3.0 * cloud(at * 0.35));
      float folded = trait.x < 0.5 ? 0.15 : 1.0;
      lines = max(lines, loose * folded * (0.24 + 0.34 * smoothstep(0.2, 0.95, folds)));
      height -= loose * folded * 0.14 * folds;
      blood += 0.18 * loose;
    }

    void drawNail(vec3 at, vec3 normal, vec3 along, vec3 back, vec4 trait, float on) {
      float s = dot(at, along), t = dot(at, cross(along, back));
      float from = 0.44 * trait.y, to = trait.y - 0.7;
      vec2 halfSize = vec2(trait.z - 1.9, 0.5 * (to - from));
      vec2 q = abs(vec2(t, s - 0.5 * (from + to))) - halfSize + 2.6;
      float outside = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - 2.6;
      float over = on * smoothstep(0.1, 0.35, dot(normal, back));
      float plate = over * (1.0 - smoothstep(-0.35, 0.15, outside));
      float rim = over * bell(outside - 0.3, 0.5);
      nail.r = max(nail.r, plate);
      nail.g = max(nail.g, plate * (1.0 - smoothstep(0.7, 1.1, length(vec2(t / (0.62 * halfSize.x), (s - from) / 2.9)))));
      nail.b = max(nail.b, plate * smoothstep(to - 1.9, to - 1.2, s - 0.03 * t * t));
      lines = max(lines, 0.5 * rim);
      height += 0.1 * plate - 0.12 * rim;
    }

    void main() {
      vec3 normal = normalize(vNormalAt);
      lines = 0.0; height = 0.5; blood = 0.5;
      nail = vec4(0.0, 0.0, 0.0, 1.0);

      // The thumb is turned: its own bones say where its palmar side is.
      vec3 thumb = vAt - boneAt[12];
      float onThumb = smoothstep(17.0, 12.0, length(thumb - clamp(dot(thumb, boneAlong[12]), 0.0, 60.0) * boneAlong[12]));
      vec3 outwards = normalize(mix(vec3(0.0, 0.0, 1.0), -boneBack[12], onThumb));
      float facing = dot(normal, outwards) + 0.16 * (clouds(vAt * 0.3) - 0.5);
      palmar = smoothstep(-0.28, 0.22, facing) * mix(0.35, 1.0, smoothstep(-62.0, -48.0, vAt.y));
      float dorsal = 1.0 - palmar;

      drawPalm(vAt);
      for (int i = 0; i < ${BONES}; i++) {
        vec3 at = vAt - boneAt[i];
        vec4 trait = boneTrait[i];
        float s = dot(at, boneAlong[i]);
        float beside = length(at - s * boneAlong[i]);
        float on = smoothstep(trait.z + 4.5, trait.z + 2.5, beside) * step(-10.0, s) * step(s, trait.y + 4.0);
        if (trait.w < 0.5 && onThumb > 0.5) on = 0.0;
        if (on == 0.0) continue;
        drawJoint(at, normal, boneAlong[i], boneBack[i], trait, on);
        if (trait.x > 1.5) {
          drawNail(at, normal, boneAlong[i], boneBack[i], trait, on);
          blood += 0.22 * on * palmar * smoothstep(0.3, 0.8, s / trait.y);
        }
      }

      // Pads redden, the hollow of the palm stays paler; the back shows veins and pores.
      blood += 0.5 * (clouds(vAt * 0.11) - 0.5) + 0.25 * (clouds(vAt * 0.5 + 9.0) - 0.5);
      blood += 0.14 * palmar * smoothstep(10.0, 34.0, length(vAt.xy - vec2(-4.0, -2.0))) - 0.06 * palmar;
      float ridges = veins(vAt * vec3(0.42, 0.20, 0.42) + 3.0, 0.035) + 0.7 * veins(vAt * 0.33 + 21.0, 0.03);
      lines = max(lines, 0.16 * palmar * ridges);
      height -= 0.05 * palmar * ridges;
      float vein = dorsal * veins(vAt * vec3(0.075, 0.03, 0.05) + 11.0, 0.05) * smoothstep(50.0, 20.0, vAt.y);
      blood -= 0.28 * vein;
      height += 0.12 * vein;
      lines = max(lines, 0.05 * vein + 0.07 * dorsal * veins(vAt * 0.9, 0.1));
      height += 0.10 * (clouds(vAt * 1.3) - 0.5) * smoothstep(-75.0, -60.0, vAt.y);
      skin = vec4(palmar, clamp(lines, 0.0, 1.0), clamp(blood, 0.0, 1.0), clamp(height, 0.0, 1.0));
    }
  `,
  glslVersion: GLSL3,
};

/** Copies both textures; a pixel that nothing was drawn on takes after the nearest that something was. */
export const SPILL_GLSL = {
  vertexShader: /* glsl */ `
    void main() { gl_Position = vec4(position.xy, 0.0, 1.0); }
  `,
  fragmentShader: /* glsl */ `
    layout(location = 0) out vec4 skin;
    layout(location = 1) out vec4 nail;
    uniform sampler2D skinIn;
    uniform sampler2D nailIn;
    void main() {
      ivec2 here = ivec2(gl_FragCoord.xy);
      ivec2 end = textureSize(nailIn, 0) - 1;
      skin = texelFetch(skinIn, here, 0);
      nail = texelFetch(nailIn, here, 0);
      for (int far = 1; far <= 8 && nail.a == 0.0; far *= 2) {
        for (int i = 0; i < 9 && nail.a == 0.0; i++) {
          ivec2 there = clamp(here + far * ivec2(i % 3 - 1, i / 3 - 1), ivec2(0), end);
          skin = texelFetch(skinIn, there, 0);
          nail = texelFetch(nailIn, there, 0);
        }
      }
    }
  `,
  glslVersion: GLSL3,
};
