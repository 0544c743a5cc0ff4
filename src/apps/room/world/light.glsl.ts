/**
 * The light of the room, the same for every surface: a warm gallery spot with soft shadows, a cool glow from all around, and
 * the projector's picture, which falls off with the square of distance from its lens and is stopped by what stands before it.
 * Radiance is in units in which a white surface under illuminance 1 leaves 1.
 */
export const LIGHT_GLSL = /* glsl */ `
  struct Surface {
    vec3 albedo;
    vec3 normal;
    float roughness;
    float reflectance;   // at normal incidence
    vec3 emitted;
    vec3 scatter;        // how far light creeps around the terminator, per channel: 0 for hard matter, more for skin
  };

  varying vec4 vInKey;
  varying vec4 vInProjector;
  uniform vec3 keyPosition;
  uniform vec3 keyAim;
  uniform vec3 keyColour;
  uniform sampler2D keyDepth;
  uniform vec3 glowColour;
  uniform vec3 projectorPosition;
  uniform sampler2D projectorDepth;
  uniform sampler2D projectorPicture;
  uniform sampler2D projectorBlur;     // the picture as it is after a way through skin
  uniform float projectorWhite;
  uniform float projectorBlack;        // share of white

  const float PROJECTOR_REFERENCE_M = 0.9;
  // Three defines TONE_MAPPING in passes that are made for eyes; SKIN is skin's own. A webcam does without soft shadows and
  // the sheen of dark matter, and light that wanders under the skin is looked up for it where it was blurred before.
  #ifdef TONE_MAPPING
    const float KEY_TAPS = 32.0;
  #else
    const float KEY_TAPS = 1.0;
  #endif
  #if (defined(TONE_MAPPING) || defined(SKIN)) && !defined(GLOSSY)
    #define GLOSSY
  #endif
  const float PENUMBRA = 0.006;         // radius of the spot's soft edge, in its map

  float keyReaches() {
    vec3 at = vInKey.xyz / vInKey.w * 0.5 + 0.5;
    float sum = 0.0;
    for (float i = 0.0; i < KEY_TAPS; i += 1.0) {
      // Vogel's spiral covers a disc evenly with any number of taps.
      float radius = sqrt(i / KEY_TAPS) * PENUMBRA;
      float angle = i * 2.399963;
      vec2 tap = at.xy + radius * vec2(cos(angle), sin(angle));
      sum += step(at.z, textureLod(keyDepth, tap, 0.0).r);
    }
    return sum / KEY_TAPS;
  }

  /** The picture's light that has wandered a few millimetres through skin before it leaves. */
  vec3 wandered(vec2 at, vec3 scatter) {
    vec2 px = 1.0 / vec2(textureSize(projectorPicture, 0));
    vec3 sum = vec3(0.0);
    for (float i = 0.0; i < 20.0; i += 1.0) {
      float radius = sqrt((i + 0.5) / 20.0) * 13.0;
      float angle = i * 2.399963;
      sum += textureLod(projectorPicture, at + radius * px * vec2(cos(angle), sin(angle)), 0.0).rgb;
    }
    return scatter * sum / 20.0;
  }

  /**
   * The picture where a camera's pixel looks. FINE_PICTURE has it as the mean over all that the pixel covers, as a sensor has, and exactly where
   * the surface is: on a tilted one the lift that keeps it out of its own shadow would move the picture by half a millimetre.
   */
  #ifdef FINE_PICTURE
    varying vec4 vInPicture;

    vec3 pictureAt(vec2 lifted) {
      vec2 at = vInPicture.xy / vInPicture.w * 0.5 + 0.5;
      vec2 across = dFdx(at);
      vec2 down = dFdy(at);
      vec3 sum = vec3(0.0);
      for (int i = 0; i < 9; i++) {
        vec2 aside = (vec2(i % 3, i / 3) - 1.0) / 3.0;
        sum += textureLod(projectorPicture, at + aside.x * across + aside.y * down, 0.0).rgb;
      }
      return sum / 9.0;
    }
  #else
    vec3 pictureAt(vec2 at) {
      return textureLod(projectorPicture, at, 0.0).rgb;
    }
  #endif

  vec3 projectorReaches(vec3 scatter) {
    vec3 at = vInProjector.xyz / vInProjector.w * 0.5 + 0.5;
    if (any(lessThan(at, vec3(0.0))) || any(greaterThan(at, vec3(1.0)))) return vec3(0.0);
    vec3 picture = mix(vec3(projectorBlack), vec3(1.0), pictureAt(at.xy));
    #if defined(TONE_MAPPING) && defined(SKIN)
      picture += wandered(at.xy, scatter);
    #elif defined(SKIN)
      picture += scatter * textureLod(projectorBlur, at.xy, 0.0).rgb;
    #endif
    return picture * step(at.z, textureLod(projectorDepth, at.xy, 0.0).r);
  }

  vec3 reflected(Surface s, vec3 toLight, vec3 toEye, vec3 irradiance, vec3 reaches) {
    float facing = dot(s.normal, toLight);
    vec3 spread = (vec3(facing) + s.scatter) / (1.0 + s.scatter);
    vec3 diffuse = s.albedo * max(spread, 0.0);
    #ifndef GLOSSY
      return irradiance * reaches * diffuse;
    #else
      vec3 halfway = normalize(toLight + toEye);
      float a = s.roughness * s.roughness;
      float a2 = a * a;
      float along = max(dot(s.normal, halfway), 0.0);
      float d = along * along * (a2 - 1.0) + 1.0;
      float grazing = 1.0 - max(dot(toEye, halfway), 0.0);
      float fresnel = s.reflectance + (1.0 - s.reflectance) * grazing * grazing * grazing * grazing * grazing;
      float gloss = fresnel * a2 / (4.0 * d * d * mix(0.3, 1.0, max(dot(s.normal, toEye), 0.0)));
      return irradiance * reaches * (diffuse + gloss * max(facing, 0.0));
    #endif
  }

  vec3 lightLeaving(Surface s, vec3 place) {
    vec3 toEye = normalize(cameraPosition - place);

    vec3 toKey = normalize(keyPosition - place);
    float pool = smoothstep(0.80, 0.98, dot(toKey, normalize(keyPosition - keyAim)));
    float key = keyReaches();
    // Blood lets red light through: the edge of a shadow on skin is warmer than its middle.
    vec3 keyArrives = key + s.scatter * key * (1.0 - key);
    vec3 light = reflected(s, toKey, toEye, keyColour * pool, keyArrives);

    light += s.albedo * glowColour * (0.62 + 0.38 * s.normal.z);

    vec3 picture = projectorReaches(s.scatter);
    vec3 toProjector = projectorPosition - place;
    float falloff = PROJECTOR_REFERENCE_M * PROJECTOR_REFERENCE_M / dot(toProjector, toProjector);
    light += reflected(s, normalize(toProjector), toEye, vec3(projectorWhite * falloff), picture);
    return light + s.emitted;
  }
`;
