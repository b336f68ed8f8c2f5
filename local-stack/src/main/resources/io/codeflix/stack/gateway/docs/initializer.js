'use strict';

// the logo that comes with the page styles itself inline, which our policy refuses
const ownLogo = () => ({ components: { Logo: () => 'Codeflix' } });

SwaggerUIBundle({
  dom_id: '#swagger-ui',
  urls: [
    { name: 'catalog', url: '/docs/catalog-openapi.yaml' },
    { name: 'media', url: '/docs/media-openapi.yaml' },
  ],
  deepLinking: true,
  validatorUrl: null, // it would ask a server elsewhere
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  plugins: [ownLogo],
  layout: 'StandaloneLayout',
});
