import { GLSL3 } from "three";
import { CLOUDS_GLSL } from "./noise-volume.ts";
import { CORE_MM, DRAWING_MM, VALLEY_MM } from "./palm-lines.ts";

const BONES = 14;

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
    uniform sampler2D palmDrawing;
    ${CLOUDS_GLSL}

    /** Thin lines along which a noise is middling: 1 on a line. */
    float winding(float noise, float width) { return 1.0 - smoothstep(0.0, width, abs(noise - 0.5)); }
    float bell(float x, float width) { return exp(-x * x / (width * width)); }

    const int MOST_SAYERS = 4;
    float lines, height, blood, palmar;

    void crease(float core, float valley) {
      lines = max(lines, 0.95 * core + 0.3 * valley);
      height -= 0.2 * core + 0.16 * valley;
    }
    void crease(float away, float depth, float on) {
      crease(on * depth * bell(away, float(${CORE_MM})), on * depth * bell(away, float(${VALLEY_MM})));
    }

    void drawPalm(vec3 at, vec4 noise) {
      vec2 shift = 3.0 * (noise.zw - 0.5);
      vec2 drawn = palmar * textureLod(palmDrawing, (at.xy + shift) / ${DRAWING_MM}.0 + 0.5, 0.0).rg;
      crease(drawn.r, drawn.g);
    }

    void drawJoint(vec3 at, vec3 normal, vec3 along, vec3 back, vec4 trait, float on, vec4 noise) {
      vec3 side = cross(along, back);
      float s = dot(at, along), t = dot(at, side);
      float under = on * smoothstep(0.05, 0.5, -dot(normal, back));
      float over = on * smoothstep(0.0, 0.5, dot(normal, back));
      float bow = s + 0.02 * t * t + 0.8 * (noise.z - 0.5);

      // Where fingers bend toward the palm: one crease at the last joint, two at the others, the root's farther along.
      if (trait.x < 0.5) {
        crease(bow - 0.47 * trait.y, 0.85, under);
        crease(bow - 0.47 * trait.y - 3.2, 0.4, under);
      } else {
        crease(bow + 0.6, 0.85, under);
        if (trait.x < 1.5) crease(bow - 2.4, 0.5, under);
      }

      // Loose, darker skin over each joint's back, in folds across it.
      float loose = over * bell(s + 1.0, trait.x < 0.5 ? 6.0 : trait.x < 1.5 ? 6.5 : 3.6) * bell(t, trait.z);
      float folds = sin(2.3 * (s + 0.035 * t * t * sign(s)) + 3.0 * noise.w);
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

    /** How far a bone rules over a place, from 0 to 1. Fingers do not rule over the thumb. */
    float say(vec3 at, vec3 along, vec4 trait, float onThumb) {
      float s = dot(at, along);
      float beside = length(at - s * along);
      float within = step(-10.0, s) * step(s, trait.y + 4.0) * max(trait.w, step(onThumb, 0.5));
      return within * smoothstep(trait.z + 4.5, trait.z + 2.5, beside);
    }

    void main() {
      vec3 normal = normalize(vNormalAt);
      lines = 0.0; height = 0.5; blood = 0.5;
      nail = vec4(0.0, 0.0, 0.0, 1.0);

      vec4 broad = clouds(vAt * 0.13);
      vec4 middling = clouds(vAt * 0.42);
      vec4 fine = clouds(vAt * 0.97);
      vec4 finest = clouds(vAt * 2.9);

      // The thumb is turned: its own bones say where its palmar side is.
      vec3 thumb = vAt - boneAt[12];
      float onThumb = smoothstep(17.0, 12.0, length(thumb - clamp(dot(thumb, boneAlong[12]), 0.0, 60.0) * boneAlong[12]));
      vec3 outwards = normalize(mix(vec3(0.0, 0.0, 1.0), -boneBack[12], onThumb));
      float facing = dot(normal, outwards) + 0.16 * (middling.x - 0.5);
      palmar = smoothstep(-0.36, 0.30, facing) * mix(0.35, 1.0, smoothstep(-62.0, -48.0, vAt.y));
      float dorsal = 1.0 - palmar;

      drawPalm(vAt, broad);
      // First who has a say here, then only those are drawn: joints are dear.
      int sayers[MOST_SAYERS];
      float says[MOST_SAYERS];
      int count = 0;
      for (int i = 0; i < ${BONES}; i++) {
        float on = say(vAt - boneAt[i], boneAlong[i], boneTrait[i], onThumb);
        if (on > 0.0 && count < MOST_SAYERS) { sayers[count] = i; says[count++] = on; }
      }
      for (int k = 0; k < count; k++) {
        int i = sayers[k];
        vec3 at = vAt - boneAt[i];
        drawJoint(at, normal, boneAlong[i], boneBack[i], boneTrait[i], says[k], middling);
        if (boneTrait[i].x > 1.5) {
          drawNail(at, normal, boneAlong[i], boneBack[i], boneTrait[i], says[k]);
          blood += 0.22 * says[k] * palmar * smoothstep(0.3, 0.8, dot(at, boneAlong[i]) / boneTrait[i].y);
        }
      }

      // Pads redden, the hollow of the palm stays paler; the back shows veins and pores.
      blood += 0.5 * (broad.x - 0.5) + 0.25 * (middling.y - 0.5);
      blood += 0.14 * palmar * smoothstep(10.0, 34.0, length(vAt.xy - vec2(-4.0, -2.0))) - 0.06 * palmar;
      float ridges = winding(0.64 * middling.z + 0.36 * fine.x, 0.035) + 0.7 * winding(0.6 * middling.w + 0.4 * fine.y, 0.03);
      lines = max(lines, 0.16 * palmar * ridges);
      height -= 0.05 * palmar * ridges;
      vec4 stretched = clouds(vAt * vec3(0.075, 0.03, 0.05) + 11.0);
      float vein = dorsal * winding(0.7 * stretched.x + 0.3 * broad.y, 0.05) * smoothstep(50.0, 20.0, vAt.y);
      blood -= 0.28 * vein;
      height += 0.07 * vein;
      lines = max(lines, 0.05 * vein + 0.07 * dorsal * winding(0.6 * fine.z + 0.4 * finest.z, 0.1));
      height += (0.05 * (fine.w - 0.5) + 0.03 * (finest.x - 0.5)) * smoothstep(-75.0, -60.0, vAt.y);
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
