import { type Color, Mesh, PlaneGeometry, ShaderMaterial } from "three";

/** Share of the picture's half that the pool's edge fades over: a hard edge on the table would be an interface. */
const SOFTNESS = 0.7;

/**
 * A pool of light over the whole picture, fading toward its edges: a hand in it is never so dark that it is not found.
 * @param level share of the projector's light in the pool's middle, linear.
 */
export function drawFill(
  widthPx: number,
  heightPx: number,
  colour: Color,
  level: number,
): Mesh<PlaneGeometry, ShaderMaterial> {
  const geometry = new PlaneGeometry(widthPx, heightPx);
  geometry.translate(widthPx / 2, heightPx / 2, 0);
  const material = new ShaderMaterial({
    depthTest: false,
    depthWrite: false,
    side: 2,
    uniforms: { light: { value: colour.clone().multiplyScalar(level) } },
    vertexShader: /* glsl */ `
      varying vec2 fromMiddle;
      void main() {
        fromMiddle = 2.0 * uv - 1.0;
        gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
      }
    `,
    fragmentShader: /* glsl */ `
      uniform vec3 light;
      varying vec2 fromMiddle;
      // Jarzynski and Olano, "Hash Functions for GPU Rendering", JCGT 9(3), 2020: pcg.
      uint hash(uint word) {
        uint state = word * 747796405u + 2891336453u;
        uint mixed = ((state >> ((state >> 28u) + 4u)) ^ state) * 277803737u;
        return (mixed >> 22u) ^ mixed;
      }
      float grain(uvec2 pixel) {
        uint chance = hash(pixel.x + hash(pixel.y));
        return float(chance & 0xffffu) / 65535.0 + float(chance >> 16u) / 65535.0 - 1.0;
      }
      void main() {
        vec2 edge = smoothstep(1.0, 1.0 - ${SOFTNESS.toFixed(2)}, abs(fromMiddle));
        gl_FragColor = vec4(light * edge.x * edge.y, 1.0);
        #include <colorspace_fragment>
        // Eight bits make steps of so faint a light: every pixel is rounded its own way, by noise that is still there when a window shows
        // the picture smaller. Triangular over two steps, so that it is as strong between two steps as on one.
        if (edge.x * edge.y > 0.0) gl_FragColor.rgb += grain(uvec2(gl_FragCoord.xy)) / 255.0;
      }
    `,
  });
  const pool = new Mesh(geometry, material);
  pool.frustumCulled = false;
  pool.renderOrder = -1;
  return pool;
}
