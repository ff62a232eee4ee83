<?php
// The configuration of a test site: a private database behind a socket, nothing that leaves this machine.

define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'TOA_SOAN_DB_SOCKET' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );

// The site is wherever it was asked: its links lead back through a fault proxy in front of it, which passes the Host on.
$toa_soan_host = $_SERVER['HTTP_HOST'] ?? '127.0.0.1';
if ( ! preg_match( '/^(127\.0\.0\.1|localhost)(:\d+)?$/', $toa_soan_host ) ) {
	http_response_code( 421 );
	exit( 'This test site answers on loopback only.' );
}
define( 'WP_HOME', 'http://' . $toa_soan_host );
define( 'WP_SITEURL', WP_HOME );

define( 'WP_ENVIRONMENT_TYPE', 'local' ); // application passwords over plain http
define( 'WP_DEBUG', false );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_AUTO_UPDATE_CORE', false );
define( 'DISALLOW_FILE_MODS', true ); // the program files are shared between the test sites of a machine
define( 'DISABLE_WP_CRON', true ); // a scheduled post goes out when a test says so, not when a visitor comes by
define( 'WP_POST_REVISIONS', 5 );

foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $toa_soan_name ) {
	define( $toa_soan_name, hash( 'sha256', __DIR__ . $toa_soan_name ) );
}

$table_prefix = 'wp_';

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
