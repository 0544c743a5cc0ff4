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
      void main() {
        vec2 edge = smoothstep(1.0, 1.0 - ${SOFTNESS.toFixed(2)}, abs(fromMiddle));
        gl_FragColor = vec4(light * edge.x * edge.y, 1.0);
        #include <colorspace_fragment>
        // Eight bits make rings of so faint a light: each pixel is rounded its own way.
        float grain = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
        gl_FragColor.rgb += (grain - 0.5) / 255.0;
      }
    `,
  });
  const pool = new Mesh(geometry, material);
  pool.frustumCulled = false;
  pool.renderOrder = -1;
  return pool;
}
